package org.improvementledger.chassis.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.improvementledger.chassis.web.ApiPaths;
import org.improvementledger.chassis.web.OpenPath;
import org.improvementledger.chassis.web.Problems;
import org.improvementledger.chassis.web.page.ContentSecurityPolicy;
import org.improvementledger.chassis.web.page.PagePaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two doors: programs come with a bearer token to {@code /api}, people with a session to the pages. Both lead to the same {@link Actor}. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"
        },
        afterName = "org.improvementledger.chassis.web.WebAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SignInSettings.class)
@EnableMethodSecurity
public class SecurityAutoConfiguration {

    private static final String[] OPEN = Stream.concat(
                    PagePaths.PUBLIC.stream(), Stream.of("/actuator/health/**", "/actuator/prometheus"))
            .toArray(String[]::new);

    private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final String[] KNOWN_ROLES = Roles.ALL.toArray(String[]::new);

    @Bean
    SignInServer signInServer(SignInSettings settings) {
        return new SignInServer(settings);
    }

    @Bean
    JwtDecoder jwtDecoder(SignInServer signIn) {
        return signIn.decoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            JwtDecoder decoder,
            Problems problems,
            SignInSettings settings,
            ObjectProvider<OpenPath> openPaths) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        RequestMatcher[] open = openPaths.stream()
                .flatMap(path -> READING.stream().map(method -> paths.matcher(method, path.pattern())))
                .toArray(RequestMatcher[]::new);
        http.securityMatcher(
                        ApiPaths.API + "/**",
                        ApiPaths.API_DOCS + "/**",
                        ApiPaths.API_DOCS + ".yaml",
                        ApiPaths.LOGS + "/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                paths.matcher(ApiPaths.API_DOCS + "/**"), paths.matcher(ApiPaths.API_DOCS + ".yaml"))
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .anyRequest()
                        .hasAnyRole(KNOWN_ROLES))
                .oauth2ResourceServer(server -> server.jwt(jwt ->
                                jwt.decoder(decoder).jwtAuthenticationConverter(SecurityAutoConfiguration::known))
                        .authenticationEntryPoint(
                                (request, response, unknown) -> unknown(request, response, unknown, problems))
                        .accessDeniedHandler((request, response, denied) -> problems.write(
                                new AccessDeniedException(NeedsCheck.refusal(
                                        Roles.ALL.stream().sorted().toList())),
                                request,
                                response)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> confine(headers, settings));
        return http.build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain pageSecurity(HttpSecurity http, SignInServer signIn, SignInSettings settings) {
        PageRefusals refusals = new PageRefusals();
        OidcClientInitiatedLogoutSuccessHandler signOut = new OidcClientInitiatedLogoutSuccessHandler(signIn);
        signOut.setPostLogoutRedirectUri("{baseUrl}" + PagePaths.SIGNED_OUT);
        HttpSessionRequestCache askedBeforeSignIn = new HttpSessionRequestCache();
        // An address is what people share; it carries the page's state and nothing of ours.
        askedBeforeSignIn.setMatchingRequestParameterName(null);
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .anyRequest()
                                .hasAnyRole(KNOWN_ROLES))
                .oauth2Login(login -> login.clientRegistrationRepository(signIn)
                        // Named, or the registration would be asked for its name at start, when sign-in may not be
                        // there.
                        .loginPage(SignInCheck.START)
                        .failureHandler(refusals)
                        .userInfoEndpoint(user -> user.oidcUserService(fromIdToken())))
                .requestCache(cache -> cache.requestCache(askedBeforeSignIn))
                .addFilterBefore(new SignInCheck(signIn), OAuth2AuthorizationRequestRedirectFilter.class)
                .exceptionHandling(handling -> handling.accessDeniedHandler(refusals))
                .logout(logout -> logout.logoutUrl(PagePaths.SIGN_OUT).logoutSuccessHandler(signOut))
                .headers(headers -> confine(headers, settings));
        return http.build();
    }

    @Bean
    CookieSameSiteSupplier laxCookies() {
        return CookieSameSiteSupplier.ofLax();
    }

    @Bean
    NeedsCheck.NothingForgotten nothingForgotten(
            RequestMappingHandlerMapping requestMappingHandlerMapping, ObjectProvider<OpenPath> openPaths) {
        return new NeedsCheck.NothingForgotten(
                requestMappingHandlerMapping, openPaths.stream().toList());
    }

    @Bean
    WebMvcConfigurer actorArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new NeedsCheck());
            }
        };
    }

    private static AbstractAuthenticationToken known(Jwt token) {
        return new JwtAuthenticationToken(token, Actors.authorities(token));
    }

    /** The ID token says all there is to know: no further question to the sign-in server. */
    private static OAuth2UserService<OidcUserRequest, OidcUser> fromIdToken() {
        return request ->
                new DefaultOidcUser(Set.copyOf(Actors.authorities(request.getIdToken())), request.getIdToken());
    }

    private static void unknown(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException unknown,
            Problems problems)
            throws IOException {
        // Writes the challenge of RFC 6750 with what is wrong with the token; the problem document follows it.
        new BearerTokenAuthenticationEntryPoint().commence(request, response, unknown);
        problems.write(unknown, request, response);
    }

    private static void confine(HeadersConfigurer<HttpSecurity> headers, SignInSettings settings) {
        // Signing out is a form whose answer leads to the sign-in server, and browsers hold redirects to form-action
        // too.
        String policy =
                ContentSecurityPolicy.VALUE.replace("form-action 'self'", "form-action 'self' " + settings.origin());
        headers.contentSecurityPolicy(policies -> policies.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(ContentSecurityPolicy.PERMISSIONS_POLICY));
    }
}
