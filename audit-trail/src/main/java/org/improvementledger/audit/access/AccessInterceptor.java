package org.improvementledger.audit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Actors;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.ApiPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Takes note of what is looked at. Of the audit trail, and of every download, whoever it is; of everything else what auditors look at, since they see all and change
 * nothing. Refusals too.
 */
final class AccessInterceptor implements HandlerInterceptor {

    private static final String READER = AccessInterceptor.class.getName() + ".reader";
    private static final int LONGEST = 2_000;
    private static final Pattern TRAIL =
            Pattern.compile("/audit(\\.csv|/.*)?|/api/audit/.*|/tlog/[^/]+/tile/entries/.*");
    private static final Pattern EXPORT = Pattern.compile(".*(/export|/proof|\\.csv|\\.zip|\\.pdf)|/tlog/.*");
    private static final Set<String> SEARCHES =
            Set.of("/audit", "/api/audit/entries", "/api/audit/accesses", "/audit/accesses");
    private static final Pattern QUESTION = Pattern.compile("/audit/(questions|compare|replay)(/[a-z-]+)?");

    private final AccessRecorder recorder;
    private final Clock clock;

    AccessInterceptor(AccessRecorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getMethod().equals("GET")) {
            Actor reader = reader();
            if (reader != null) {
                request.setAttribute(READER, reader);
            }
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (!(request.getAttribute(READER) instanceof Actor reader)) {
            return;
        }
        String path = ApiPaths.path(request);
        boolean taken = response.getHeader(HttpHeaders.CONTENT_DISPOSITION) != null
                || EXPORT.matcher(path).matches();
        if (TRAIL.matcher(path).matches() || taken || reader.hasRole(Roles.AUDITOR)) {
            recorder.record(new Access(
                    0,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    reader.id(),
                    reader.roles().stream().sorted().toList(),
                    kind(path, request.getQueryString(), taken),
                    cut(path),
                    request.getQueryString() == null ? null : cut(request.getQueryString()),
                    response.getStatus()));
        }
    }

    private static AccessKind kind(String path, @Nullable String query, boolean taken) {
        if (taken) {
            return AccessKind.EXPORTED;
        }
        boolean search = SEARCHES.contains(path) || QUESTION.matcher(path).matches() && query != null;
        return search ? AccessKind.SEARCHED : AccessKind.VIEWED;
    }

    /** Null where nobody is signed in: hashes and checkpoints are open to everybody. */
    private static @Nullable Actor reader() {
        try {
            return Actors.current();
        } catch (AuthenticationException nobody) {
            return null;
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
