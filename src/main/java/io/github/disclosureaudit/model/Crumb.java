package io.github.disclosureaudit.model;

import java.util.Optional;

/**
 * One step of the breadcrumb (您的位置：首页 > 政府信息公开 > 指南).
 *
 * @param label the words
 * @param url where it leads, where it is a link
 */
public record Crumb(String label, Optional<Url> url) {}
