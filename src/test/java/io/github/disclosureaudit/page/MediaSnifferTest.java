package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Page.Media;
import io.github.disclosureaudit.model.Url;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes are what they are, before what is said of them. */
@Timeout(30)
class MediaSnifferTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~%PDF-1.4~                                                   | text/html | a.doc  | PDF
            ~<!DOCTYPE html><html>~                                      | application/pdf | a.pdf | HTML
            ~ \r\n<div class=a>~                                         | ~~ | a | HTML
            ~<?xml version="1.0"?><!DOCTYPE html PUBLIC ""><html>~       | ~~ | a | HTML
            ~<?xml version="1.0"?><svg><title>章</title><metadata/></svg>~ | image/svg+xml | a.svg | IMAGE
            ~<!-- made with x --><svg><metadata/></svg>~                 | ~~ | a.svg | IMAGE
            ~<!DOCTYPE svg PUBLIC "x"><svg><title/></svg>~               | ~~ | a.svg | IMAGE
            ~<body><svg><title/></svg>~                                  | ~~ | a | HTML
            ~<?xml version="1.0"?><rss><channel><title>x</title>~        | text/xml | a.xml | OTHER
            ~GIF89a~                                                     | text/html | a | IMAGE
            ~Rar!xxxx~                                                   | ~~ | a.doc | ARCHIVE
            ~just text~                                                  | text/plain | a.html | TEXT
            ~just text~                                                  | ~~ | a.txt | TEXT
            ~just text~                                                  | application/octet-stream | a.pdf | PDF
            """)
    void areTold(String bytes, String type, String name, Media media) {
        assertThat(MediaSniffer.sniff(bytes.getBytes(StandardCharsets.UTF_8), type, Url.of("http://a.test/" + name)))
                .isEqualTo(media);
    }
}
