package dev.mentoring.examples.portal;

import static dev.mentoring.examples.portal.OwnPair.MENTEE;
import static dev.mentoring.examples.portal.OwnPair.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.rule.MentoringPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class AgreementPagesTest {
    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    @Test
    void theAgreementBeginsTheRelationshipWhenBothAcceptIt() {
        OwnPair pair = OwnPair.proposed(portal, engine);
        assertThat(pair.read(MENTEE, "/agreement"))
                .contains("What is discussed remains confidential")
                .contains("It waits for you both.");
        pair.send(MENTOR, "/agreement/1/accept");
        assertThat(pair.read(MENTEE, "/agreement")).contains("Zoe Laurent has accepted it; it waits for you.");
        pair.send(MENTEE, "/agreement/1/accept");
        assertThat(pair.view().status()).isEqualTo(RelationshipStatus.ACTIVE);
    }

    @Test
    void theOtherSeesWhatDiffersAndAccepts() {
        OwnPair pair = OwnPair.active(portal, engine);
        assertThat(pair.read(MENTEE, "/agreement/amend"))
                .contains("We begin on time.")
                .contains("value=\"60\"");
        assertThat(amend(pair, MENTEE, "sessionLength", "90")).hasStatus3xxRedirection();
        assertThat(pair.read(MENTOR, "/agreement"))
                .contains("<del>60 minutes</del>")
                .contains("<ins>90 minutes</ins>")
                .doesNotContain("<ins>6</ins>");
        pair.send(MENTOR, "/agreement/2/accept");
        assertThat(pair.view().agreement().revisionInForce()).isEqualTo(2);
        assertThat(pair.read(MENTOR, "/agreement")).contains("Version 1,");
    }

    @Test
    void anAmendmentIsDeclinedOrWithdrawnAndTheOldOneStands() {
        OwnPair pair = OwnPair.active(portal, engine);
        amend(pair, MENTEE, "sessionLength", "90");
        assertThat(pair.read(MENTEE, "/agreement")).contains("Withdraw it");
        assertThat(pair.read(MENTOR, "/agreement")).contains("Decline it");
        pair.send(MENTOR, "/agreement/2/decline");
        assertThat(pair.view().agreement().proposal()).isEmpty();
        assertThat(pair.view().agreement().revisionInForce()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsRefusedByItsFieldAndKept() {
        OwnPair pair = OwnPair.active(portal, engine);
        assertThat(amend(pair, MENTEE, "cadence", "often"))
                .hasStatusOk()
                .bodyText()
                .contains("The gap between sessions must be a whole number.")
                .contains("value=\"often\"")
                .contains("Cameras on.");
    }

    @Test
    void whatWasTypedIsKeptWhenTheOtherWasFaster() {
        OwnPair pair = OwnPair.active(portal, engine);
        long seen = pair.view().version();
        amend(pair, MENTOR, "sessionLength", "90");
        assertThat(pair.sendAsSeen(seen, MENTEE, "/agreement/amend", fields("sessionLength", "120")))
                .hasStatusOk()
                .bodyText()
                .contains("This was changed while you were writing.")
                .contains("value=\"120\"");
    }

    @Test
    void whatIsTypedIsCheckedMeanwhile() {
        OwnPair pair = OwnPair.active(portal, engine);
        assertThat(pair.send(MENTEE, "/agreement/amend/check", fields("zone", "Atlantis")))
                .hasStatusOk()
                .bodyText()
                .contains("The time zone must be a time zone")
                .contains("disabled")
                .doesNotContain("<html");
        assertThat(pair.send(MENTEE, "/agreement/amend/check", fields("sessions", "5")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("disabled");
    }

    @Test
    void theRelationshipIsDeclinedWithAReason() {
        OwnPair pair = OwnPair.proposed(portal, engine);
        assertThat(pair.send(MENTEE, "/agreement/decline", "reason", "", "note", "Not this year."))
                .hasStatusOk()
                .bodyText()
                .contains("The reason needs a choice.")
                .contains("Not this year.");
        assertThat(pair.send(MENTEE, "/agreement/decline", "reason", "NO_TIME", "note", "Not this year."))
                .hasStatus3xxRedirection();
        assertThat(pair.view().status()).isEqualTo(RelationshipStatus.DECLINED);
        assertThat(pair.read(MENTOR, "")).contains("Not enough time").contains("Not this year.");
    }

    @Test
    void aPolicyThatShowsMoreWaitsForBoth() {
        OwnPair pair = OwnPair.active(portal, engine);
        MentoringPolicy more =
                MentoringPolicy.standard().toBuilder().ratingsOverGroups(true).build();
        engine.reading().change(pair.id(), OwnPair.COORDINATOR, me -> me.changePolicy(more));
        assertThat(pair.read(MENTEE, "/agreement")).contains("and ratings only over groups.</ins>");
        pair.send(MENTEE, "/agreement/policy/2/accept");
        assertThat(pair.read(MENTEE, "/agreement")).contains("it waits for Zoe Laurent");
        pair.send(MENTOR, "/agreement/policy/2/decline");
        assertThat(pair.view().policy().proposal()).isEmpty();
        assertThat(pair.view().policy().revisionInForce()).isEqualTo(1);
    }

    @Test
    void aDisclosureIsRecordedForTheTwoToRead() {
        OwnPair pair = OwnPair.active(portal, engine);
        assertThat(pair.send(MENTOR, "/agreement/disclosure", disclosure("2099-01-01")))
                .hasStatusOk()
                .bodyText()
                .contains("Not yet: nothing was changed.")
                .contains("The duty officer");
        assertThat(pair.send(MENTOR, "/agreement/disclosure", disclosure("2026-01-01")))
                .hasStatus3xxRedirection();
        assertThat(pair.read(MENTEE, "/journal")).contains("The duty officer");
    }

    private static MvcTestResult amend(OwnPair pair, String person, String field, String value) {
        return pair.send(person, "/agreement/amend", fields(field, value));
    }

    /** The agreement as it stands with a note, and one field typed otherwise. */
    private static String[] fields(String field, String value) {
        String[] fields = {
            "furtherGroundRules", "We begin on time.",
            "sessionLength", "60",
            "sessions", "6",
            "cadence", "28",
            "mode", "REMOTE",
            "zone", "Europe/London",
            "note", "Cameras on."
        };
        for (int n = 0; n < fields.length; n += 2) {
            if (fields[n].equals(field)) {
                fields[n + 1] = value;
            }
        }
        return fields;
    }

    private static String[] disclosure(String day) {
        return new String[] {
            "ground", "SAFEGUARDING", "toWhom", "The duty officer", "what", "That somebody is in danger.", "day", day
        };
    }
}
