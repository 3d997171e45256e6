package org.improvementledger.audit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.DependencyAdded;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.JudgementRecorded;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.Quantity;
import org.improvementledger.events.ReadingRecorded;
import org.improvementledger.events.VirementApproved;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SentencesTest {

    private static final Map<UUID, String> NAMES = new HashMap<>();

    @BeforeAll
    static void nameThings() throws IOException {
        for (DomainEvent event : EventSamples.all()) {
            ThingRow named = ThingNames.namedBy(event);
            if (named != null) {
                NAMES.putIfAbsent(named.id(), named.name());
            }
        }
        MoneyPlace other = EventSamples.of(VirementApproved.class).to();
        NAMES.put(other.budgetId(), "Early help, 2018/19 revenue budget");
        NAMES.put(Objects.requireNonNull(other.allocationId()), "Family support");
        NAMES.put(EventSamples.of(DependencyAdded.class).dependsOn(), "A new corporate structure");
    }

    @TestFactory
    Stream<DynamicTest> everyEventHasASentenceWithoutIdsOrCodes() throws IOException {
        return EventSamples.all().stream()
                .map(event -> DynamicTest.dynamicTest(event.getClass().getSimpleName(), () -> assertThat(
                                sentences(NAMES).of(event))
                        .matches("[A-Z£“].{19,}")
                        .doesNotContainPattern("\\p{XDigit}{8}(-|\\b)|null|[A-Z]_[A-Z]|\\.$")));
    }

    @Test
    void anApprovalSaysWhoGaveHowMuchForWhat() throws IOException {
        assertThat(sentences(NAMES).of(EventSamples.of(AllocationApproved.class)))
                .isEqualTo(
                        "Cabinet approved £10,600,000.00 for “In-year allocation to children's services”, decided on 15 November 2018 (CAB 2018/112)");
    }

    @Test
    void aProposalSaysWhatItIsToFund() throws IOException {
        assertThat(sentences(NAMES).of(EventSamples.of(AllocationProposed.class)))
                .isEqualTo(
                        "£10,600,000.00 was proposed for “In-year allocation to children's services” out of “Children's services, 2018/19 revenue budget”, to fund “Training and support for social workers”");
    }

    @Test
    void whatWasNotNamedGoesByItsKindAndTheBeginningOfItsId() throws IOException {
        MilestoneReached reached = EventSamples.of(MilestoneReached.class);
        assertThat(sentences(Map.of()).of(reached))
                .isEqualTo(
                        "The milestone 7d6c5b4a of the action c3d2e1f0 was reached on 20 September 2019: 64 of 66 attended");
        assertThat(sentences(Map.of(
                                reached.actionId(),
                                EventSamples.of(ActionAdded.class).title()))
                        .of(reached))
                .contains("of “Training and support for social workers”");
    }

    @Test
    void judgementsAreInTheInspectoratesWords() throws IOException {
        assertThat(sentences(Map.of()).of(EventSamples.of(JudgementRecorded.class)))
                .isEqualTo("Overall effectiveness was judged “inadequate”");
    }

    @Test
    void fewPeopleAreHeldBackAndFewOfAnythingElseAreNot() throws IOException {
        ReadingRecorded golden = EventSamples.of(ReadingRecorded.class);
        assertThat(told(golden, "4", "60", Set.of())).contains(": fewer than 5 of 60");
        assertThat(told(golden, "5", "60", Set.of())).contains(": 5 of 60");
        assertThat(told(golden, "56", "60", Set.of())).contains(": all but fewer than 5 of 60");
        assertThat(told(golden, "55", "60", Set.of())).contains(": 55 of 60");
        assertThat(told(golden, "4", "60", Set.of(golden.measureId()))).contains(": 4 of 60");
        assertThat(told(golden, "56", "60", Set.of(golden.measureId()))).contains(": 56 of 60");
    }

    private static String told(ReadingRecorded like, String numerator, String denominator, Set<UUID> open) {
        return new Sentences(Map.of(), new SmallFigures(open))
                .of(new ReadingRecorded(
                        like.measureId(),
                        like.readingId(),
                        like.periodFrom(),
                        like.periodTo(),
                        Quantity.of(numerator),
                        Quantity.of(denominator),
                        null));
    }

    private static Sentences sentences(Map<UUID, String> names) {
        return new Sentences(names, new SmallFigures(Set.of()));
    }
}
