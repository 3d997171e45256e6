package org.improvementledger.money.approvals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.money.delegation.DelegationScheme;
import org.improvementledger.money.delegation.SchemeVersions;
import org.springframework.stereotype.Component;

/** Everything that waits for a decision, with whose it is; what is the reader's comes first, then what has waited longest. */
@Component
public class ApprovalQueue {

    private final List<AwaitingDecisions> sources;

    private final SchemeVersions schemes;

    ApprovalQueue(List<AwaitingDecisions> sources, SchemeVersions schemes) {
        this.sources = sources;
        this.schemes = schemes;
    }

    /** An item with what the reader has to do with it. */
    record Entry(AwaitingDecision item, Duty duty) {}

    List<Entry> of(Actor reader, Moment moment) {
        DelegationScheme inForce = schemes.inForceOn(LocalDate.ofInstant(moment.at(), TimeFormat.ZONE), moment);
        return sources.stream()
                .flatMap(source -> source.all(moment).stream())
                .map(item -> new Entry(item, Duty.of(item, reader, inForce)))
                .sorted(Comparator.<Entry, Boolean>comparing(
                                entry -> !entry.duty().yours())
                        .thenComparing(entry -> entry.item().since())
                        .thenComparing(entry -> entry.item().id()))
                .toList();
    }

    /** How many are the reader's to decide about. */
    public long yours(Actor reader, Moment moment) {
        return of(reader, moment).stream().filter(entry -> entry.duty().yours()).count();
    }
}
