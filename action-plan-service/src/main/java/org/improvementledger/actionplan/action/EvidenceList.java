package org.improvementledger.actionplan.action;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.EvidenceAttached;
import org.improvementledger.events.EvidenceDamaged;
import org.improvementledger.events.EvidenceFault;
import org.improvementledger.events.EvidenceRestored;
import org.improvementledger.events.EvidenceWithdrawn;
import org.jspecify.annotations.Nullable;

/** What was laid beside an action, as it remembers it. */
record EvidenceList(Map<UUID, Item> all) {

    static final String ALREADY_EXISTS = "already-exists";
    static final String ALREADY_WITHDRAWN = "already-withdrawn";
    static final String TOO_MUCH_EVIDENCE = "too-much-evidence";

    /** A limit for scripts that run wild, not for people. */
    static final int MOST = 500;

    static final EvidenceList NONE = new EvidenceList(Map.of());

    /**
     * A file or a link.
     *
     * @param withdrawn null while it counts
     * @param fault what is wrong with its bytes; null while nothing is
     */
    record Item(
            EvidenceAttached attached,
            @Nullable EvidenceWithdrawn withdrawn,
            @Nullable EvidenceFault fault) {

        boolean isSound() {
            return withdrawn == null && fault == null;
        }
    }

    /** Whether there is at least one file or link that was neither withdrawn nor found damaged. */
    boolean hasSound() {
        return all.values().stream().anyMatch(Item::isSound);
    }

    Optional<EvidenceAttached> attach(AttachEvidence command, Milestones milestones) {
        EvidenceAttached asked = command.done();
        Item before = all.get(command.evidenceId());
        if (before != null && before.attached().equals(asked)) {
            return Optional.empty();
        }
        if (before != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS,
                    "There is different evidence with the id " + command.evidenceId() + " already.",
                    "id");
        }
        if (command.milestoneId() != null) {
            milestones.get(command.milestoneId());
        }
        if (all.size() >= MOST) {
            throw new RuleRefusedException(TOO_MUCH_EVIDENCE, "An action holds at most " + MOST + " files and links.");
        }
        return Optional.of(asked);
    }

    Optional<EvidenceWithdrawn> withdraw(WithdrawEvidence command) {
        EvidenceWithdrawn asked = command.done();
        EvidenceWithdrawn before = get(command.evidenceId()).withdrawn();
        if (asked.equals(before)) {
            return Optional.empty();
        }
        if (before != null) {
            throw new RuleRefusedException(ALREADY_WITHDRAWN, "This evidence was withdrawn already.");
        }
        return Optional.of(asked);
    }

    /** Quiet where the same fault is known, and for a link, which has no bytes of ours. */
    Optional<EvidenceDamaged> damaged(NoticeEvidenceDamage command) {
        Item item = get(command.evidenceId());
        return item.fault() == command.fault() || item.attached().file() == null
                ? Optional.empty()
                : Optional.of(command.done());
    }

    /** Quiet where nothing was wrong. */
    Optional<EvidenceRestored> restored(NoticeEvidenceRestored command) {
        return get(command.evidenceId()).fault() == null ? Optional.empty() : Optional.of(command.done());
    }

    EvidenceList with(EvidenceAttached event) {
        return with(new Item(event, null, null));
    }

    EvidenceList with(EvidenceWithdrawn event) {
        Item item = get(event.evidenceId());
        return with(new Item(item.attached(), event, item.fault()));
    }

    EvidenceList with(EvidenceDamaged event) {
        Item item = get(event.evidenceId());
        return with(new Item(item.attached(), item.withdrawn(), event.fault()));
    }

    EvidenceList with(EvidenceRestored event) {
        Item item = get(event.evidenceId());
        return with(new Item(item.attached(), item.withdrawn(), null));
    }

    private Item get(UUID id) {
        Item item = all.get(id);
        if (item == null) {
            throw NotFoundException.of("evidence", id);
        }
        return item;
    }

    private EvidenceList with(Item item) {
        Map<UUID, Item> now = new LinkedHashMap<>(all);
        now.put(item.attached().evidenceId(), item);
        return new EvidenceList(now);
    }
}
