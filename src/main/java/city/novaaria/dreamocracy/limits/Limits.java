package city.novaaria.dreamocracy.limits;

import city.novaaria.dreamocracy.http.CountedApart;
import city.novaaria.dreamocracy.http.MarkedHandlers;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.TakesMuch;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.ProblemWriter;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts each request against its caller's allowance, in this instance alone, and says on every answer what is left.
 *
 * <p>It stands where the caller is known, so that nobody can use up what belongs to somebody else.
 */
@Component
@EnableConfigurationProperties(LimitSettings.class)
public class Limits extends OncePerRequestFilter {

    /** Of each policy; beyond, who was seen least is forgotten. Each takes some hundred bytes, whatever they sent. */
    private static final int MOST_CALLERS = 20_000;

    /** People who may mistype their passwords from one network. */
    private static final int SEVERAL = 10;

    /** The role that devices have, and no person. */
    public static final String DEVICE = "DEVICE";

    private static final String COUNTED = Limits.class.getName() + ".counted";

    private final ProblemWriter problems;
    private final MarkedHandlers handlers;
    private final Map<Policy, LoadingCache<Counted, Allowance>> allowances = new EnumMap<>(Policy.class);

    Limits(ProblemWriter problems, MarkedHandlers handlers, LimitSettings settings) {
        this.problems = problems;
        this.handlers = handlers;
        for (Policy policy : Policy.values()) {
            // who was silent for two minutes has a full allowance again
            allowances.put(
                    policy,
                    Caffeine.newBuilder()
                            .maximumSize(MOST_CALLERS)
                            .expireAfterAccess(Duration.ofMinutes(2))
                            .build(_ -> policy.allowance(settings)));
        }
    }

    /** Each with callers of its own, so that strangers cannot have anybody forgotten who is signed in. */
    private enum Policy {
        CALLS,
        DEVICES,
        READINGS,
        STRANGERS,
        WAYS_OUT,
        STRANGERS_WAYS_OUT,
        REPORTS,
        STRANGERS_REPORTS,
        TRIES,
        TRIES_OF_A_NETWORK,
        TRIES_ON_A_WAY_OUT,
        TRIES_OF_A_NETWORK_ON_A_WAY_OUT;

        Allowance allowance(LimitSettings settings) {
            return switch (this) {
                case CALLS -> new Allowance("default", settings.calls());
                case DEVICES -> new Allowance("devices", settings.devices());
                case READINGS -> new Allowance("readings", settings.readings());
                case STRANGERS -> new Allowance("strangers", settings.strangers());
                case WAYS_OUT, STRANGERS_WAYS_OUT -> new Allowance("ways-out", settings.waysOut());
                case REPORTS, STRANGERS_REPORTS -> new Allowance("reports", settings.reports());
                case TRIES -> new Allowance("tries", settings.tries());
                case TRIES_OF_A_NETWORK -> new Allowance("tries", settings.tries() * SEVERAL);
                case TRIES_ON_A_WAY_OUT -> new Allowance("tries", settings.waysOut());
                case TRIES_OF_A_NETWORK_ON_A_WAY_OUT -> new Allowance("tries", settings.waysOut() * SEVERAL);
            };
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (grants(request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** Counts a request once; when it may not go on, it is answered with that. */
    public boolean grants(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(COUNTED) != null) {
            return true;
        }
        request.setAttribute(COUNTED, true);
        Allowance.Count count = allowanceOf(request).countOne();
        response.setHeader("RateLimit-Policy", count.policy());
        response.setHeader("RateLimit", count.left());
        if (!count.granted()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(count.retryAfter()));
            problems.write(response, EdgeProblem.RATE_LIMITED);
        }
        return count.granted();
    }

    private Allowance allowanceOf(HttpServletRequest request) {
        Counted caller = Counted.callerOf(request);
        if (handlers.handle(request, CountedApart.class)) {
            return of(caller.signedIn() ? Policy.REPORTS : Policy.STRANGERS_REPORTS, caller);
        }
        boolean wayOut = handlers.handle(request, NeverGated.class);
        Policy policy = caller.signedIn()
                ? wayOut ? Policy.WAYS_OUT : request.isUserInRole(DEVICE) ? ofDevice(request) : Policy.CALLS
                : wayOut ? Policy.STRANGERS_WAYS_OUT : Policy.STRANGERS;
        return of(policy, caller);
    }

    /** What a device measures uses up nothing of what it needs to be told to let go, and to say that it did. */
    private Policy ofDevice(HttpServletRequest request) {
        return handlers.handle(request, TakesMuch.class) ? Policy.READINGS : Policy.DEVICES;
    }

    private Allowance of(Policy policy, Counted caller) {
        return Objects.requireNonNull(allowances.get(policy)).get(caller);
    }

    /**
     * The passwords that may still be wrong: for one name from one network, and for all names from there.
     *
     * <p>Once they are used up, good ones are not looked at either, so that nobody learns which one was. From another
     * network the person signs in all the while; on a way out much more is borne.
     */
    public Tries triesOf(String name, HttpServletRequest request) {
        boolean wayOut = handlers.handle(request, NeverGated.class);
        String address = request.getRemoteAddr();
        return new Tries(
                of(wayOut ? Policy.TRIES_ON_A_WAY_OUT : Policy.TRIES, Counted.claimed(name, address)),
                of(
                        wayOut ? Policy.TRIES_OF_A_NETWORK_ON_A_WAY_OUT : Policy.TRIES_OF_A_NETWORK,
                        Counted.network(address)));
    }

    /** See {@link #triesOf}. */
    public static final class Tries {

        private final Allowance ofThePerson;
        private final Allowance ofTheNetwork;

        Tries(Allowance ofThePerson, Allowance ofTheNetwork) {
            this.ofThePerson = ofThePerson;
            this.ofTheNetwork = ofTheNetwork;
        }

        /** Seconds until a password is looked at again; 0 when one is now. */
        public long secondsToWait() {
            return Math.max(ofThePerson.secondsToWait(), ofTheNetwork.secondsToWait());
        }

        public void countWrong() {
            ofThePerson.countAnyway();
            ofTheNetwork.countAnyway();
        }
    }
}
