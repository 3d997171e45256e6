package org.improvementledger.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.SecurityFilterChain;

/** Whoever asks is an auditor: signing in is not what is measured. */
@Configuration(proxyBeanMethods = false)
class OpenDoors {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain auditors(HttpSecurity http) {
        Jwt auditor = new Jwt(
                "none",
                Instant.EPOCH,
                Instant.MAX,
                Map.of("alg", "none"),
                Map.of("sub", "auditor", "roles", List.of("auditor"), "capacities", List.of()));
        return http.securityMatcher("/**")
                .anonymous(anyone -> anyone.principal(auditor).authorities("ROLE_auditor"))
                .build();
    }
}
