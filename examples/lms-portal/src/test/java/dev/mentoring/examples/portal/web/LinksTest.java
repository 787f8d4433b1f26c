package dev.mentoring.examples.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksTest {
    private final Links links = new Links();

    @Test
    void onlyAnAddressOfTheWebIsALink() {
        assertThat(links.web("https://meet.example/1")).contains("https://meet.example/1");
        assertThat(links.web("javascript:alert(1)")).isEmpty();
        assertThat(links.web("data:text/html,x")).isEmpty();
        assertThat(links.web("call me")).isEmpty();
    }
}
