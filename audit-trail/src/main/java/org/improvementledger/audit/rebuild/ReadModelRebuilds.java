package org.improvementledger.audit.rebuild;

import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.projection.RebuildReport;
import org.improvementledger.chassis.projection.Rebuilds;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.IdempotencyKeyReusedException;

/** Asks for comparisons of read models with what the published history makes of them, and tells of those that were asked for. */
final class ReadModelRebuilds {

    /** Comparisons that are listed. */
    private static final int MOST = 50;

    private static final String RUNNING = "comparison-running";

    private final Rebuilds rebuilds;

    ReadModelRebuilds(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** The names of the read models, in order. */
    List<String> readModels() {
        return List.copyOf(rebuilds.streams().keySet());
    }

    /**
     * Asks for one.
     *
     * @throws FieldRefusedException where there is no such read model
     * @throws RuleRefusedException where another one is on its way
     * @throws IdempotencyKeyReusedException where the key came with another read model
     */
    RebuildBody start(CommandContext context, String readModel) {
        if (!readModels().contains(readModel)) {
            throw new FieldRefusedException("readModel", "Give one of " + String.join(", ", readModels()) + ".");
        }
        UUID id = context.newId("rebuild");
        if (!rebuilds.compare(id, readModel, context.actor().id())) {
            throw new RuleRefusedException(
                    RUNNING, "Another read model is being rebuilt and compared. Ask again when that has ended.");
        }
        RebuildBody asked = get(id);
        if (!asked.readModel().equals(readModel)) {
            throw new IdempotencyKeyReusedException();
        }
        return asked;
    }

    /** The last ones, the newest first. */
    List<RebuildBody> all() {
        return rebuilds.comparisons(MOST).stream().map(RebuildBody::of).toList();
    }

    RebuildBody get(UUID id) {
        return RebuildBody.of(report(id));
    }

    /** The signed note; 404 until there is one. */
    String note(UUID id) {
        String sealed = report(id).sealed();
        if (sealed == null) {
            throw new NotFoundException("There is no signed report of this rebuild: it has not ended well, or the"
                    + " service has no key to sign with.");
        }
        return sealed;
    }

    private RebuildReport report(UUID id) {
        return rebuilds.report(id)
                .filter(found -> !found.swaps())
                .orElseThrow(() -> NotFoundException.of("rebuild", id));
    }
}
