package org.improvementledger.chassis.security;

import java.util.Set;

/**
 * The person or program that asks. A controller, for REST or for pages, takes it as a parameter.
 *
 * @param id the opaque id that goes into events (the token's {@code sub})
 * @param roles the roles held, such as {@code finance-officer}
 * @param capacities the capacities held for approving, such as {@code mayor}
 * @param displayName for the page header only; never stored
 */
public record Actor(String id, Set<String> roles, Set<String> capacities, String displayName) {

    public Actor {
        roles = Set.copyOf(roles);
        capacities = Set.copyOf(capacities);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    public boolean holds(String capacity) {
        return capacities.contains(capacity);
    }
}
