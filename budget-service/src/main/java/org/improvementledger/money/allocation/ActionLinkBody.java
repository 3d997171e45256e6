package org.improvementledger.money.allocation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A link to an improvement action as it comes in.
 *
 * @param actionId the improvement action, of the plan service
 */
record ActionLinkBody(@NotNull UUID actionId) {}
