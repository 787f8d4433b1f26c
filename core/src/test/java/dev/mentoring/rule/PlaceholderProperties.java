package dev.mentoring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlaceholderProperties {
    @Property
    void keepsItsName(@ForAll String name) {
        assertThat(PlaceholderRecord.builder().name(name).build().name()).isEqualTo(name);
    }
}
