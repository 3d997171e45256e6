package org.improvementledger.actionplan.action;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.events.ProgressReported;
import org.improvementledger.events.Rating;

/** What the lead reported about an action, as it remembers it. */
record ProgressReports(Map<UUID, ProgressReported> all) {

    static final String ALREADY_EXISTS = "already-exists";
    static final String TOO_MANY_REPORTS = "too-many-reports";

    /** One a week for ten years. */
    static final int MOST = 520;

    static final ProgressReports NONE = new ProgressReports(Map.of());

    static final String RECOVERY_PLAN_NEEDED =
            "Say how the action comes back on track: amber is at risk with a recovery plan.";
    static final String BLUE_IS_EARNED =
            "Declare green, amber or red: an action becomes blue by holding after it is closed.";

    Optional<ProgressReported> report(ReportProgress command, ActionState state) {
        ProgressReported asked = command.done();
        ProgressReported before = all.get(command.reportId());
        if (asked.equals(before)) {
            return Optional.empty();
        }
        if (before != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS,
                    "There is a different report with the id " + command.reportId() + " already.",
                    "id");
        }
        OpenActionPolicy.requireUnderWay(state);
        requireDeclarable(command);
        if (all.size() >= MOST) {
            throw new RuleRefusedException(TOO_MANY_REPORTS, "An action holds at most " + MOST + " reports.");
        }
        return Optional.of(asked);
    }

    private static void requireDeclarable(ReportProgress command) {
        if (command.declared() == Rating.BLUE) {
            throw new FieldRefusedException("rating", BLUE_IS_EARNED);
        }
        if (command.declared() == Rating.AMBER && command.recoveryPlan() == null) {
            throw new FieldRefusedException("recoveryPlan", RECOVERY_PLAN_NEEDED);
        }
    }

    ProgressReports with(ProgressReported event) {
        Map<UUID, ProgressReported> now = new LinkedHashMap<>(all);
        now.put(event.reportId(), event);
        return new ProgressReports(now);
    }
}
