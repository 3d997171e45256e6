package org.improvementledger.events;

import org.jspecify.annotations.Nullable;

/**
 * What an approval rested on.
 *
 * @param schemeVersion the version of the scheme of delegation in force on the day of the decision
 * @param limit the capacity's limit in that version; absent when it has none
 * @param keyDecision whether that version makes it a key decision
 */
public record Authority(int schemeVersion, @Nullable Money limit, boolean keyDecision) {}
