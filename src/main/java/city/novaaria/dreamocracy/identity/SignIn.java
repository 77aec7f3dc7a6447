package city.novaaria.dreamocracy.identity;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** That somebody signed in, for what goes on longer than their request. */
public final class SignIn {

    private final String subject;
    private final @Nullable Instant ends;

    private SignIn(String subject, @Nullable Instant ends) {
        this.subject = subject;
        this.ends = ends;
    }

    /** Of the present request; refuses when nobody is signed in. */
    public static SignIn present() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken) {
            throw Refused.because(EdgeProblem.NOT_SIGNED_IN);
        }
        return new SignIn(
                signedIn.getName(), signedIn.getPrincipal() instanceof Jwt token ? token.getExpiresAt() : null);
    }

    public String subject() {
        return subject;
    }

    /** Whether it counts then: a token runs out. */
    public boolean holds(Instant at) {
        return ends == null || at.isBefore(ends);
    }

    @Override
    public String toString() {
        return "SignIn";
    }
}
