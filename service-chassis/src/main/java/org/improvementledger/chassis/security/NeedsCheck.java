package org.improvementledger.chassis.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.improvementledger.chassis.web.OpenPath;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Holds every handler to its {@link Needs}, before anything of the request's body is looked at. */
final class NeedsCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Needs needs = handler instanceof HandlerMethod method ? of(method) : null;
        if (needs != null) {
            Actor actor = Actors.current();
            if (Arrays.stream(needs.value()).noneMatch(actor::hasRole)) {
                throw new AccessDeniedException(refusal(List.of(needs.value())));
            }
        }
        return true;
    }

    static String refusal(List<String> roles) {
        return "This needs the role " + String.join(" or ", roles).replace('-', ' ') + " (" + String.join(", ", roles)
                + ").";
    }

    private static @Nullable Needs of(HandlerMethod method) {
        Needs ofMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        return ofMethod == null
                ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class)
                : ofMethod;
    }

    /**
     * A service in which something can be changed by whoever is signed in does not start: a forgotten annotation opens no door. Nor does one whose
     * open doors are not those that it declares.
     */
    static final class NothingForgotten implements SmartInitializingSingleton {

        private static final Set<RequestMethod> CHANGING =
                Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

        private final RequestMappingHandlerMapping mapping;
        private final Set<String> open;

        NothingForgotten(RequestMappingHandlerMapping mapping, Collection<OpenPath> open) {
            this.mapping = mapping;
            this.open = open.stream().map(OpenPath::pattern).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public void afterSingletonsInstantiated() {
            String forgotten = mapping.getHandlerMethods().entrySet().stream()
                    .filter(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                            .anyMatch(CHANGING::contains))
                    .map(Map.Entry::getValue)
                    .filter(method -> of(method) == null
                            && AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class)
                                    == null)
                    .map(HandlerMethod::getShortLogMessage)
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!forgotten.isEmpty()) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT,
                        "Say with @%s who may change things through: %s",
                        Needs.class.getSimpleName(),
                        forgotten));
            }
            Set<String> handled = new TreeSet<>();
            mapping.getHandlerMethods().forEach((door, method) -> {
                if (method.hasMethodAnnotation(Open.class)
                        && door.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET))) {
                    handled.addAll(door.getPatternValues());
                }
            });
            if (!handled.equals(open)) {
                throw new IllegalStateException("What may be read without a token is declared as " + new TreeSet<>(open)
                        + ", and its handlers say so at " + handled + ".");
            }
        }
    }
}
