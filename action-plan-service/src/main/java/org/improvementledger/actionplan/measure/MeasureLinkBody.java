package org.improvementledger.actionplan.measure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The action whose working a measure shows.
 *
 * @param actionId of an action of any plan
 */
@Schema(example = """
        {"actionId":"c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04"}""")
record MeasureLinkBody(@NotNull UUID actionId) {}
