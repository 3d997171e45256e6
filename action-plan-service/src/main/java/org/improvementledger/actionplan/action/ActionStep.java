package org.improvementledger.actionplan.action;

import java.util.Set;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.jspecify.annotations.Nullable;

/** What people may do to an action on its page, each with a form of its own. */
public enum ActionStep {
    REPORT_PROGRESS("Report progress", "progress/new", Roles.IMPROVEMENT_LEAD) {
        @Override
        boolean belongsTo(ActionState state) {
            return state.isUnderWay();
        }

        @Override
        void require(ActionStandingRow standing, Actor actor) {
            OpenActionPolicy.requireUnderWay(standing.state());
        }
    },
    ADD_MILESTONE("Add a milestone", "milestones/new", Roles.IMPROVEMENT_LEAD) {
        @Override
        boolean belongsTo(ActionState state) {
            return state == ActionState.OPEN;
        }

        @Override
        void require(ActionStandingRow standing, Actor actor) {
            OpenActionPolicy.require(standing.state());
        }
    },
    PROPOSE_COMPLETION("Propose that it is complete", "completion", Roles.IMPROVEMENT_LEAD) {
        @Override
        boolean belongsTo(ActionState state) {
            return state == ActionState.OPEN;
        }

        @Override
        void require(ActionStandingRow standing, Actor actor) {
            OpenActionPolicy.require(standing.state());
            CompletePolicy.require(
                    standing.milestones().open().stream()
                            .map(OpenMilestone::title)
                            .toList(),
                    standing.evidence().hasSound());
        }
    },
    VERIFY("Verify that it is complete", "verification", Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR) {
        @Override
        boolean belongsTo(ActionState state) {
            return state == ActionState.COMPLETION_PROPOSED;
        }

        @Override
        void require(ActionStandingRow standing, Actor actor) {
            requireProposed(standing, actor);
            CompletePolicy.requireEvidence(standing.evidence().hasSound());
        }
    },
    REFUSE("Refuse that it is complete", "refusal", Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR) {
        @Override
        boolean belongsTo(ActionState state) {
            return state == ActionState.COMPLETION_PROPOSED;
        }

        @Override
        void require(ActionStandingRow standing, Actor actor) {
            requireProposed(standing, actor);
        }
    },
    CLOSE("Close it", "closure", Roles.BOARD_CHAIR) {
        @Override
        boolean belongsTo(ActionState state) {
            return state == ActionState.VERIFIED;
        }

        @Override
        void require(ActionStandingRow standing, Actor actor) {
            if (standing.state() != ActionState.VERIFIED) {
                throw StepPolicy.notVerified(standing.state());
            }
        }
    },
    EMBED("Record that it is embedded", "embedding", Roles.BOARD_CHAIR) {
        @Override
        boolean belongsTo(ActionState state) {
            return state == ActionState.SUSTAINED;
        }

        @Override
        void require(ActionStandingRow standing, Actor actor) {
            if (standing.state() != ActionState.SUSTAINED) {
                throw StepPolicy.notSustained(standing.state());
            }
        }
    },
    RESCHEDULE("Change its dates", "rescheduling", Roles.IMPROVEMENT_LEAD) {
        @Override
        boolean belongsTo(ActionState state) {
            return state == ActionState.OPEN;
        }

        @Override
        void require(ActionStandingRow standing, Actor actor) {
            OpenActionPolicy.require(standing.state());
        }
    },
    AMEND("Amend it", "amendment", Roles.IMPROVEMENT_LEAD) {
        @Override
        boolean belongsTo(ActionState state) {
            return true;
        }

        @Override
        void require(ActionStandingRow standing, Actor actor) {}
    },
    REOPEN("Reopen it", "reopening", Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR) {
        @Override
        boolean belongsTo(ActionState state) {
            return !state.isUnderWay();
        }

        @Override
        void require(ActionStandingRow standing, Actor actor) {
            StepPolicy.requireReopenable(standing.state());
        }
    },
    CANCEL("Cancel it", "cancellation", Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR) {
        @Override
        boolean belongsTo(ActionState state) {
            return !state.isClosed() && state != ActionState.CANCELLED;
        }

        @Override
        void require(ActionStandingRow standing, Actor actor) {
            StepPolicy.requireCancellable(standing.state());
        }
    };

    private final String words;
    private final String path;
    private final Set<String> roles;

    ActionStep(String words, String path, String... roles) {
        this.words = words;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** Whether it is a step from this state, and so worth a word on the page. */
    abstract boolean belongsTo(ActionState state);

    /**
     * As the command itself decides, told from the rows.
     *
     * @throws RuleRefusedException where it cannot be done now
     * @throws SegregationRefusedException where this reader may not do it
     */
    abstract void require(ActionStandingRow standing, Actor actor);

    public String words() {
        return words;
    }

    /** From the action's own address. */
    public String path() {
        return path;
    }

    boolean isFor(Actor actor) {
        return roles.stream().anyMatch(actor::hasRole);
    }

    /** Why it cannot be done now, in a sentence; null where it can. */
    @Nullable
    String refusal(ActionStandingRow standing, Actor actor) {
        try {
            require(standing, actor);
            return null;
        } catch (RuleRefusedException | SegregationRefusedException refused) {
            return refused.getMessage();
        }
    }

    private static void requireProposed(ActionStandingRow standing, Actor actor) {
        if (standing.state() != ActionState.COMPLETION_PROPOSED) {
            throw StepPolicy.completionNotProposed(standing.state());
        }
        VerifierPolicy.require(standing.steps().proposedBy(), actor.id());
    }
}
