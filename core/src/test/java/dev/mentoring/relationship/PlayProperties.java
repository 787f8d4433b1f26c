package dev.mentoring.relationship;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Properties of relationships that are played with random commands. */
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
abstract class PlayProperties {
    @Provide
    Arbitrary<Playthrough> plays() {
        return Playthrough.any();
    }
}
