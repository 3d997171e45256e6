package org.improvementledger.audit.erasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.events.TextErased;
import org.jspecify.annotations.Nullable;

/** What was erased of one event. A text that is gone already is not erased again. */
@Aggregate
public class Erasure {

    @AggregateIdentifier
    private @Nullable UUID id;

    private final Set<String> erased = new LinkedHashSet<>();

    /** Axon begins with nothing; the first event sets what there is. */
    protected Erasure() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EraseTexts command) {
        List<String> more =
                command.paths().stream().filter(path -> !erased.contains(path)).toList();
        if (!more.isEmpty()) {
            apply(command.done(more));
        }
    }

    @EventSourcingHandler
    void on(TextErased event) {
        id = event.erasureId();
        erased.addAll(event.paths());
    }
}
