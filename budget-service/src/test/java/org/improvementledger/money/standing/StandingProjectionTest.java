package org.improvementledger.money.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.events.PublishedEvents;
import org.improvementledger.money.GoldenHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every event of the other service's stream, from its golden JSON, gives the rows it should. */
class StandingProjectionTest {

    private static final UUID ACTION = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    private static final UUID PLAN = UUID.fromString("9a7e3b60-1c2d-4f5e-8a9b-0c1d2e3f4a03");
    private static final UUID MILESTONE = UUID.fromString("7d6c5b4a-3928-4171-b605-f4e3d2c1b005");
    private static final LocalDate DUE = LocalDate.of(2019, 9, 30);

    private final Set<String> fed = new HashSet<>();
    private final GoldenHistory history = new GoldenHistory(new StandingProjection());

    @Test
    void everyEventOfTheStreamGivesItsRows() {
        feed("action-plan.inspection-recorded");
        feed("action-plan.judgement-recorded");
        feed("action-plan.finding-recorded");
        feed("action-plan.plan-drafted");
        assertThat(history.all(ActionStandingRow.class)).isEmpty();

        feed("action-plan.action-added");
        assertThat(history.all(ActionStandingRow.class))
                .containsExactly(action(ActionStanding.NOT_STARTED, 0, null, List.of(), 4));

        feed("action-plan.milestone-added");
        assertThat(history.all(ActionStandingRow.class))
                .containsExactly(action(ActionStanding.NOT_STARTED, 0, DUE, List.of(milestone(null)), 5));

        feed("action-plan.milestone-reached");
        assertThat(history.all(ActionStandingRow.class))
                .containsExactly(action(
                        ActionStanding.ALL_MILESTONES_REACHED,
                        1,
                        null,
                        List.of(milestone(LocalDate.of(2019, 9, 20))),
                        6));

        feed("action-plan.milestone-reopened");
        assertThat(row().milestoneList()).containsExactly(milestone(null));
        assertThat(row().standing()).isEqualTo(ActionStanding.NOT_STARTED);

        feed("action-plan.milestone-rescheduled");
        assertThat(row().nextDueOn()).isEqualTo(LocalDate.of(2019, 10, 31));

        feed("action-plan.milestone-waived");
        assertThat(row().standing()).isEqualTo(ActionStanding.ALL_MILESTONES_REACHED);
        assertThat(row().milestonesReached()).as("a waived one counts").isEqualTo(1);
        assertThat(row().nextDueOn()).isNull();

        feed("action-plan.action-rescheduled");
        assertThat(row().dueOn()).isEqualTo(LocalDate.of(2020, 6, 30));

        feed("action-plan.action-amended");
        assertThat(row().title()).isEqualTo("Training and support for all social workers");
        assertThat(row().lead()).isEqualTo("Principal social worker");

        ends("action-plan.completion-verified", ActionStanding.COMPLETED);
        ends("action-plan.action-closed", ActionStanding.CLOSED);
        ends("action-plan.action-sustained", ActionStanding.CLOSED);
        ends("action-plan.action-embedded", ActionStanding.CLOSED);
        ends("action-plan.action-reopened", ActionStanding.ALL_MILESTONES_REACHED);
        ends("action-plan.action-cancelled", ActionStanding.CANCELLED);

        ActionStandingRow before = row();
        GoldenHistory.typesOf(PublishedEvents.actionPlan()).stream()
                .filter(type -> !fed.contains(type))
                .forEach(this::feed);
        assertThat(row()).isEqualTo(before);
        assertThat(fed)
                .as("every event of the stream")
                .containsExactlyInAnyOrderElementsOf(GoldenHistory.typesOf(PublishedEvents.actionPlan()));
    }

    @ParameterizedTest
    @CsvSource({
        "completion-proposed",
        "completion-refused",
        "action-sustained",
        "milestone-overdue",
        "evidence-attached"
    })
    void whatChangesNoStandingLeavesAnOpenActionAsItWas(String type) {
        feed("action-plan.action-added");
        feed("action-plan.milestone-added");
        ActionStandingRow before = row();
        feed("action-plan." + type);
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void anOlderRevisionReadsTheSame() {
        feed("action-plan.action-added");
        feed("action-plan.milestone-added");
        history.happens("action-plan.milestone-reached", "1", "improvement-lead");
        assertThat(history.all(ActionStandingRow.class))
                .singleElement()
                .extracting(ActionStandingRow::standing)
                .isEqualTo(ActionStanding.ALL_MILESTONES_REACHED);
    }

    @Test
    void aMilestoneOfNoActionIsRefusedSoThatItsLineIsParked() {
        assertThatThrownBy(() -> feed("action-plan.milestone-added")).hasMessage("The action was never added");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,,not-started",
        "0,3,,not-started",
        "1,3,,in-progress",
        "3,3,,all-milestones-reached",
        "1,3,CANCELLED,cancelled",
        "0,0,CLOSED,closed"
    })
    void standingIsToldByItsEndElseByMilestones(
            long done, int milestones, @Nullable ActionStanding ended, String standing) {
        assertThat(ActionStanding.of(done, milestones, ended).code()).isEqualTo(standing);
    }

    private void feed(String type) {
        fed.add(type);
        history.happens(type, "improvement-lead");
    }

    private void ends(String type, ActionStanding standing) {
        feed(type);
        assertThat(row().standing()).as(type).isEqualTo(standing);
    }

    private ActionStandingRow row() {
        return history.all(ActionStandingRow.class).getFirst();
    }

    private static MilestoneStanding milestone(@Nullable LocalDate reachedOn) {
        return new MilestoneStanding(MILESTONE, "First cohort trained", DUE, reachedOn, null);
    }

    private static ActionStandingRow action(
            ActionStanding standing,
            int reached,
            @Nullable LocalDate nextDueOn,
            List<MilestoneStanding> milestones,
            long lastChange) {
        return new ActionStandingRow(
                ACTION,
                PLAN,
                "Training and support for social workers",
                "Principal social worker",
                LocalDate.of(2020, 3, 31),
                standing,
                null,
                milestones.size(),
                reached,
                nextDueOn,
                milestones,
                GoldenHistory.recordedAt(lastChange));
    }
}
