package dev.mentoring.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.rule.Bounds;
import dev.mentoring.session.ConversationStage.Band;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stages of a mentoring conversation, as a screen shows them. */
class ConversationStageTest {

    @Test
    void theStagesComeInTheOrderOfTheConversationBandByBand() {
        assertThat(titles(Band.ATMOSPHERE))
                .containsExactly("Re-establish rapport", "Review actions and learning", "Agree today's objectives");
        assertThat(titles(Band.STIMULATE))
                .containsExactly("Explore the issue", "Summarise understanding", "Build confidence", "Explore options");
        assertThat(titles(Band.ACT))
                .containsExactly(
                        "Agree actions", "Summarise and commit", "Review the value", "Confirm the next meeting");
        assertThat(ConversationStage.values())
                .extracting(ConversationStage::band)
                .isSorted()
                .containsOnly(Band.values());
        assertThat(Band.values()).extracting(Band::title).doesNotContain("").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(ConversationStage.class)
    void eachHasTwoOrThreePromptsEachAQuestionOrAHintForSomebody(ConversationStage stage) {
        assertThat(stage.prompts())
                .hasSizeBetween(2, 3)
                .allSatisfy(prompt -> assertThat(prompt)
                        .matches("(Mentor|Mentee|Both): .*\\.|.*\\?")
                        .hasSizeLessThanOrEqualTo(Bounds.TITLE));
    }

    @Test
    void noPromptComesTwice() {
        assertThat(ConversationStage.values())
                .flatExtracting(ConversationStage::prompts)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSuggestedTimesMakeTheWholeSessionHalfOfItToStimulateTheMentee() {
        assertThat(suggested(Band.ATMOSPHERE, Band.STIMULATE, Band.ACT)).isEqualTo(Duration.ofMinutes(90));
        assertThat(suggested(Band.STIMULATE)).isEqualTo(Duration.ofMinutes(45));
        assertThat(ConversationStage.EXPLORE_ISSUE.suggestedTime(Duration.ofMinutes(60)))
                .isEqualTo(Duration.ofMinutes(12));
    }

    private static Duration suggested(Band... bands) {
        return Stream.of(ConversationStage.values())
                .filter(stage -> List.of(bands).contains(stage.band()))
                .map(stage -> stage.suggestedTime(Duration.ofMinutes(90)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static List<String> titles(Band band) {
        return Stream.of(ConversationStage.values())
                .filter(stage -> stage.band() == band)
                .map(ConversationStage::title)
                .toList();
    }
}
