package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.improvementledger.actionplan.plan.AddDependency;

/**
 * That an action waits for another of the same plan.
 *
 * @param dependsOn the action that it waits for
 */
@Schema(example = """
        {"dependsOn":"83a4b5c6-d7e8-49fa-8b1c-2d3e4f506117"}""")
record DependencyBody(@NotNull UUID dependsOn) {

    AddDependency command(UUID planId, UUID actionId) {
        return new AddDependency(planId, actionId, dependsOn);
    }
}
