package org.improvementledger.actionplan.voice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The action that something touches, as it comes in. */
@Schema(example = """
        {"actionId":"0190a1f0-0000-7000-8000-000000000021"}""")
record VoiceLinkBody(@NotNull UUID actionId) {}
