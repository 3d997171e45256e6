package org.improvementledger.actionplan.action;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.jspecify.annotations.Nullable;

/** What people may do to an action on its page, each with a form of its own; the step that comes next stands first. */
public enum ActionStep {
    REPORT_PROGRESS(
            "Report progress",
            "progress/new",
            Set.of(Roles.IMPROVEMENT_LEAD),
            ActionState::isUnderWay,
            (standing, actor) -> OpenActionPolicy.requireUnderWay(standing.state())),
    ADD_MILESTONE(
            "Add a milestone",
            "milestones/new",
            Set.of(Roles.IMPROVEMENT_LEAD),
            ActionStep::isOpen,
            (standing, actor) -> OpenActionPolicy.require(standing.state())),
    PROPOSE_COMPLETION(
            "Propose that it is complete",
            "completion",
            Set.of(Roles.IMPROVEMENT_LEAD),
            ActionStep::isOpen,
            (standing, actor) -> requireComplete(standing)),
    VERIFY(
            "Verify that it is complete",
            "verification",
            Set.of(Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR),
            ActionStep::isProposed,
            (standing, actor) -> {
                requireProposed(standing, actor);
                CompletePolicy.requireEvidence(standing.evidence().hasSound());
            }),
    REFUSE(
            "Refuse that it is complete",
            "refusal",
            Set.of(Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR),
            ActionStep::isProposed,
            ActionStep::requireProposed),
    CLOSE(
            "Close it",
            "closure",
            Set.of(Roles.BOARD_CHAIR),
            state -> state == ActionState.VERIFIED,
            (standing, actor) -> {
                if (standing.state() != ActionState.VERIFIED) {
                    throw StepPolicy.notVerified(standing.state());
                }
            }),
    EMBED(
            "Record that it is embedded",
            "embedding",
            Set.of(Roles.BOARD_CHAIR),
            state -> state == ActionState.SUSTAINED,
            (standing, actor) -> {
                if (standing.state() != ActionState.SUSTAINED) {
                    throw StepPolicy.notSustained(standing.state());
                }
            }),
    RESCHEDULE(
            "Change its dates",
            "rescheduling",
            Set.of(Roles.IMPROVEMENT_LEAD),
            ActionStep::isOpen,
            (standing, actor) -> OpenActionPolicy.require(standing.state())),
    AMEND("Amend it", "amendment", Set.of(Roles.IMPROVEMENT_LEAD), state -> true, (standing, actor) -> {}),
    REOPEN(
            "Reopen it",
            "reopening",
            Set.of(Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR),
            state -> !state.isUnderWay(),
            (standing, actor) -> StepPolicy.requireReopenable(standing.state())),
    CANCEL(
            "Cancel it",
            "cancellation",
            Set.of(Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR),
            state -> !state.isClosed() && state != ActionState.CANCELLED,
            (standing, actor) -> StepPolicy.requireCancellable(standing.state()));

    /** As the command itself decides, told from the rows. */
    @FunctionalInterface
    private interface Rule {

        /**
         * @throws RuleRefusedException where it cannot be done now
         * @throws SegregationRefusedException where this reader may not do it
         */
        void require(ActionStandingRow standing, Actor actor);
    }

    private final String words;
    private final String path;
    private final Set<String> roles;
    private final Predicate<ActionState> belongsTo;
    private final Rule rule;

    ActionStep(String words, String path, Set<String> roles, Predicate<ActionState> belongsTo, Rule rule) {
        this.words = words;
        this.path = path;
        this.roles = roles;
        this.belongsTo = belongsTo;
        this.rule = rule;
    }

    /**
     * A step that belongs to the reader and to the action's state.
     *
     * @param refusal why it cannot be done yet, or not by this reader; null where it can
     */
    public record Offer(ActionStep step, @Nullable String refusal) {}

    /** What a reader is offered to do to an action as it stands. */
    public static List<Offer> offered(ActionStandingRow standing, Actor reader) {
        return Arrays.stream(values())
                .filter(step -> step.roles.stream().anyMatch(reader::hasRole))
                .filter(step -> step.belongsTo.test(standing.state()))
                .map(step -> new Offer(step, step.refusal(standing, reader)))
                .toList();
    }

    public String words() {
        return words;
    }

    /** From the action's own address. */
    public String path() {
        return path;
    }

    /** Why it cannot be done now, in a sentence; null where it can. */
    @Nullable
    String refusal(ActionStandingRow standing, Actor actor) {
        try {
            rule.require(standing, actor);
            return null;
        } catch (RuleRefusedException | SegregationRefusedException refused) {
            return refused.getMessage();
        }
    }

    private static boolean isOpen(ActionState state) {
        return state == ActionState.OPEN;
    }

    private static boolean isProposed(ActionState state) {
        return state == ActionState.COMPLETION_PROPOSED;
    }

    private static void requireComplete(ActionStandingRow standing) {
        OpenActionPolicy.require(standing.state());
        CompletePolicy.require(
                standing.milestones().open().stream().map(OpenMilestone::title).toList(),
                standing.evidence().hasSound());
    }

    private static void requireProposed(ActionStandingRow standing, Actor actor) {
        if (standing.state() != ActionState.COMPLETION_PROPOSED) {
            throw StepPolicy.completionNotProposed(standing.state());
        }
        VerifierPolicy.require(standing.steps().proposedBy(), actor.id());
    }
}
