package org.improvementledger.actionplan.measure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The usual measures of children's services, to begin with.
 *
 * @param targetsFrom the first day their targets are in force; today where it is absent
 */
@Schema(example = """
        {"targetsFrom":"2019-04-01"}""")
record StarterSetBody(@Nullable LocalDate targetsFrom) {}
