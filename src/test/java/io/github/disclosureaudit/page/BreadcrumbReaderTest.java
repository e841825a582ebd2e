package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps of a breadcrumb, in whatever way a template writes them. */
@Timeout(30)
class BreadcrumbReaderTest {
    private static List<String> steps(String crumb) {
        return Answers.read(
                        "http://a.test/x/1.html",
                        "<div class='crumb'>" + crumb + "</div><div class='content'><h1>甲</h1><p>正文。</p></div>")
                .page()
                .breadcrumb()
                .stream()
                .map(step ->
                        step.label() + step.url().map(url -> " " + url.target()).orElse(""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当前位置：<a href='/'>首页</a> &gt; <a href='/x/'>政务公开</a> &gt; 公开指南",
                "当前位置:<a href='/'>首页</a>&gt;<a href='/x/'>政务公开</a>&gt;公开指南&gt;正文",
                "您的位置：<a href='/'>首页</a> » <a href='/x/'>政务公开</a> » 公开指南",
                "您现在的位置是：<a href='/'>首页</a> &gt;&gt; <a href='/x/'>政务公开</a> &gt;&gt; 公开指南",
                "<span>您当前所在位置 ：</span><a href='/'>首页</a><i>/</i><a href='/x/'>政务公开</a><i>/</i><span>公开指南</span>",
                "<ul><li>位置：</li><li><a href='/'>首页</a></li><li><a href='/x/'>政务公开</a></li><li>公开指南</li></ul>",
                "<a href='/'>首页</a> → <a href='/x/'>政务公开</a> → 公开指南",
                "<a href='/'>首页</a> - <a href='/x/'>政务公开</a> - 公开指南",
                "当前位置：<a href='/'>首页</a> &amp;gt; <a href='/x/'>政务公开</a> &amp;gt; 公开指南",
                "<a href='/'>　首页　</a>＞<a href='/x/'> 政务公开\n</a>＞ 公开指南 ＞ 详情"
            })
    void areReadInOrder(String crumb) {
        assertThat(steps(crumb)).as(crumb).containsExactly("首页 /", "政务公开 /x/", "公开指南");
    }

    @Test
    void stepsWithoutLinksAreSteps() {
        assertThat(steps("当前位置:首页 > 信息公开 > 政务公开 > 公开指南")).containsExactly("首页", "信息公开", "政务公开", "公开指南");
    }

    @Test
    void signsAloneAndOverlongTextsAreNone() {
        assertThat(steps("当前位置：<a href='/'></a> &gt; · &gt; -- &gt; " + "长".repeat(81)))
                .isEmpty();
        assertThat(steps("")).isEmpty();
    }

    @Test
    void aNameWithADashStaysOneStep() {
        assertThat(steps("<a href='/'>首页</a> &gt; RCEP-原产地规则")).containsExactly("首页 /", "RCEP-原产地规则");
    }
}
