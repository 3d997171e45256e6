package org.improvementledger.actionplan.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.versions.PlanComparison.Field;
import org.improvementledger.actionplan.versions.PlanComparison.Kind;
import org.improvementledger.actionplan.versions.PlanContent.Part;
import org.junit.jupiter.api.Test;

class PlanComparisonTest {

    private static final UUID ACTION = UUID.randomUUID();

    private static final PlanContent NOTHING = new PlanContent(Map.of(), Map.of());

    @Test
    void whatIsTheSameIsNoDifference() {
        assertThat(PlanComparison.of(with("Lead", "Director"), with("Lead", "Director"))
                        .isEmpty())
                .isTrue();
        assertThat(PlanComparison.of(NOTHING, NOTHING).isEmpty()).isTrue();
    }

    @Test
    void aFieldThatChangedIsShownOnBothSides() {
        PlanComparison found = PlanComparison.of(with("Lead", "Director"), with("Lead", "Head of practice"));
        assertThat(found.actions()).hasSize(1);
        assertThat(found.actions().getFirst().kind()).isEqualTo(Kind.CHANGED);
        assertThat(found.actions().getFirst().fields())
                .containsExactly(new Field("Lead", "Director", "Head of practice"));
        assertThat(found.priorities()).isEmpty();
    }

    @Test
    void whatIsOnOneSideOnlyIsAddedOrRemovedWhole() {
        PlanComparison added = PlanComparison.of(NOTHING, with("Lead", "Director"));
        assertThat(added.actions().getFirst().kind()).isEqualTo(Kind.ADDED);
        assertThat(added.actions().getFirst().fields())
                .containsExactly(new Field("Lead", PlanComparison.NOT_THERE, "Director"));
        PlanComparison removed = PlanComparison.of(with("Lead", "Director"), NOTHING);
        assertThat(removed.actions().getFirst().kind()).isEqualTo(Kind.REMOVED);
        assertThat(removed.actions().getFirst().fields())
                .containsExactly(new Field("Lead", "Director", PlanComparison.NOT_THERE));
    }

    @Test
    void aFieldThatOneSideLacksIsNotThere() {
        PlanComparison found =
                PlanComparison.of(with("Lead", "Director"), with("Milestone: Trained", "Due 1 May 2019"));
        assertThat(found.actions().getFirst().fields())
                .containsExactly(
                        new Field("Lead", "Director", PlanComparison.NOT_THERE),
                        new Field("Milestone: Trained", PlanComparison.NOT_THERE, "Due 1 May 2019"));
    }

    private static PlanContent with(String field, String value) {
        return new PlanContent(Map.of(), Map.of(ACTION, new Part("Training", Map.of(field, value))));
    }
}
