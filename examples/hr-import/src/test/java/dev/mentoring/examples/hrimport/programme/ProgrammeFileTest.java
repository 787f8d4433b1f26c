package dev.mentoring.examples.hrimport.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeFileTest {
    private static final String HEADER =
            "external_id,programme,organisation,mentor_id,co_mentor_ids,mentee_id,starts_on,midterm_review_on,"
                    + "final_review_on,ends_on,goal_title,goal_description,expected_outcome,skills";
    private static final String GOOD =
            "a-1,p-1,Org,m-1,,e-1,2024-03-01,2024-04-10,2024-05-24,2024-05-31,Title,What,Out,Skill";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a-1                | ''                 | external_id       | missing value       | must not be empty",
                "a-1                | some name          | external_id       | value out of bounds | visible ASCII",
                "p-1                | ' '                | programme         | missing value       | must not be empty",
                "m-1                | mia@example.org    | mentor_id         | value out of bounds | without '@'",
                "e-1                | ''                 | mentee_id         | missing value       | must not be empty",
                "2024-03-01         | 01.03.2024         | starts_on         | not a date          | 2025-12-31",
                "2024-05-31         | 2024-02-30         | ends_on           | not a date          | 2025-12-31",
                "2024-05-31         | 2024-01-31         | ends_on           | dates out of order  | after starts_on",
                "2024-04-10         | 2024-06-10         | midterm_review_on | dates out of order  | within the term",
                "2024-05-24         | 2024-03-24         | final_review_on   | dates out of order  | before the midway",
                "Title              | ''                 | goal_title        | missing value       | must not be empty",
            })
    void namesLineFieldAndReasonOfABrokenValue(String sound, String broken, String field, String reason, String detail)
            throws IOException {
        ProgrammeFile file = read(HEADER, GOOD.replace("a-1", "a-0").replaceFirst("e-1", "e-0"), row(sound, broken));

        assertThat(file.rows()).extracting(ProgrammeRow::externalId).containsExactly("a-0");
        assertThat(file.refused().get(3L)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.reason()).isEqualTo(reason);
            assertThat(problem.detail()).contains(detail).doesNotContain("Title");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Title,201,goal_title",
        "What,20001,goal_description",
        "Out,20001,expected_outcome",
        "Org,201,organisation"
    })
    void refusesTextThatIsTooLong(String sound, int length, String field) throws IOException {
        ProgrammeFile file = read(HEADER, row(sound, "x".repeat(length)));

        assertThat(file.refused().get(2L)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.detail()).contains("has " + length + " characters; the most is " + (length - 1));
        });
    }

    @Test
    void refusesMoreCoMentorsThanTheLedgerHolds() throws IOException {
        String most = coMentors(31, 128) + ";y"; // 31 * 128 characters, 31 semicolons and one more
        ProgrammeFile file = read(
                HEADER,
                row("m-1,,", "m-1," + most + ",").replace("a-1", "a-0"),
                row("m-1,,", "m-1," + coMentors(32, 128) + ","));

        assertThat(file.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.coMentors()).hasSize(32));
        assertThat(file.refused().get(3L)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("co_mentor_ids");
            assertThat(problem.reason()).isEqualTo("value out of bounds");
            assertThat(problem.detail()).isEqualTo("has 32 ids of 4127 characters together; the most is 4000");
        });
    }

    private static String coMentors(int count, int length) {
        return String.join(";", Collections.nCopies(count, "x".repeat(length)));
    }

    @Test
    void saysEverythingThatIsWrongWithARow() throws IOException {
        ProgrammeFile file =
                read(HEADER, row("a-1", "").replace("2024-03-01", "soon").replace("Title", ""));

        assertThat(file.refused().get(2L))
                .extracting(RowProblem::field)
                .containsExactly("external_id", "starts_on", "goal_title");
    }

    @Test
    void refusesTheSecondUseOfAnId() throws IOException {
        ProgrammeFile file = read(HEADER, GOOD, GOOD.replace("e-1", "e-2"));

        assertThat(file.rows()).hasSize(1);
        assertThat(file.refused().get(3L)).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo("duplicate id");
            assertThat(problem.detail()).isEqualTo("is the id of line 2 already");
        });
    }

    @Test
    void countsLinesAsAnEditorDoes() throws IOException {
        String twoLines = row("What", "\"first\r\nsecond \"\"quoted\"\"\"");
        ProgrammeFile file = read(HEADER, twoLines, "", "too,few", row("a-1", "a-2") + ",too many");

        assertThat(file.rows().get(0).line()).isEqualTo(2);
        assertThat(file.rows().get(0).goal().criteria().specific()).contains("first\nsecond \"quoted\"");
        assertThat(file.refused().keySet()).containsExactly(5L, 6L);
        assertThat(file.refused().get(5L)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("row");
            assertThat(problem.reason()).isEqualTo("wrong number of columns");
            assertThat(problem.detail()).isEqualTo("has 2 columns; the header has 14");
        });
        assertThat(file.size()).isEqualTo(3);
    }

    @Test
    void losesOnlyTheRowWhoseQuotingIsBroken() throws IOException {
        ProgrammeFile file = read(HEADER, row("Title", "\"Ti\"tle"), row("a-1", "a-2"));

        assertThat(file.rows()).extracting(ProgrammeRow::externalId).containsExactly("a-2");
        assertThat(file.refused().get(2L)).extracting(RowProblem::reason).containsExactly("broken quoting");
    }

    @Test
    void saysHowFarAnOpenQuoteReaches() throws IOException {
        ProgrammeFile file = read(HEADER, row("a-1", "a-2"), row("Title", "\"Title"), GOOD);

        assertThat(file.rows()).hasSize(1);
        assertThat(file.refused().get(3L))
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("reaches to line 4"));
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        byte[] latin = (HEADER + "\n" + row("Title", "Übung") + "\n").getBytes(StandardCharsets.ISO_8859_1);
        ProgrammeFile file = ProgrammeFile.read(Files.write(directory.resolve("latin.csv"), latin));

        assertThat(file.refused().get(2L)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("goal_title");
            assertThat(problem.reason()).isEqualTo("not UTF-8");
        });
    }

    @Test
    void takesAByteOrderMarkAnyColumnOrderAndEmoji() throws IOException {
        ProgrammeFile file = read(
                "\uFEFFgoal_title,ENDS_ON,starts_on,mentee_id,mentor_id,programme,external_id,budget",
                "Bake 🥖 – ohne Eile,2024-05-31,2024-03-01,e,m,p,x-1,12");

        ProgrammeRow row = file.rows().get(0);
        assertThat(row.goal().title()).isEqualTo("Bake 🥖 – ohne Eile");
        assertThat(row.goal().criteria().measurable()).isEmpty();
        assertThat(row.term().finalReviewOn()).isEmpty();
        assertThat(file.ignoredColumns()).containsExactly("budget");
    }

    @Test
    void refusesAFileThatLacksColumns() {
        assertThatThrownBy(() -> read("external_id,programme,mentor_id,starts_on,ends_on"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage("it lacks the columns mentee_id, goal_title");
        assertThatThrownBy(() -> read()).hasMessage("it has no header row");
        assertThatThrownBy(() -> read(HEADER + ",skills")).hasMessage("it has the column skills twice");
    }

    private ProgrammeFile read(String... lines) throws IOException {
        return ProgrammeFile.read(
                Files.writeString(directory.resolve("file.csv"), String.join("\r\n", List.of(lines))));
    }

    private static String row(String sound, String broken) {
        return GOOD.replace(sound, broken);
    }
}
