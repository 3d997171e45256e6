package org.improvementledger.money.allocation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A link to an improvement action as it comes in.
 *
 * @param actionId the improvement action, of the plan service
 */
@Schema(example = """
        {"actionId":"0f8fad5b-d9cb-469f-a165-70867728950e"}""")
record ActionLinkBody(@NotNull UUID actionId) {}
