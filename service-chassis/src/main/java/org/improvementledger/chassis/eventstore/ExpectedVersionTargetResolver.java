package org.improvementledger.chassis.eventstore;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** The aggregate from the command's annotation, the version that its sender saw from the metadata. */
public final class ExpectedVersionTargetResolver implements CommandTargetResolver {

    /** Metadata key: the sequence number of the aggregate's last event that the sender knew of. */
    public static final String EXPECTED_VERSION = "expected-version";

    private final CommandTargetResolver annotated =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        VersionedAggregateIdentifier target = annotated.resolveTarget(command);
        return command.getMetaData().get(EXPECTED_VERSION) instanceof Number version
                ? new VersionedAggregateIdentifier(target.getIdentifierValue(), version.longValue())
                : target;
    }
}
