package city.novaaria.dreamocracy.identity;

import city.novaaria.dreamocracy.limits.Limits;
import city.novaaria.dreamocracy.problems.TooManyTries;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Looks at passwords, however they come; where too many were wrong, at none for a while. */
@Component
public class PasswordChecks {

    private final Limits limits;

    PasswordChecks(Limits limits) {
        this.limits = limits;
    }

    public AuthenticationProvider of(UserDetailsService people) {
        return new Counted(new DaoAuthenticationProvider(people));
    }

    /** Beside the provider and not of its kind, which would log under our name who tried. */
    private final class Counted implements AuthenticationProvider {

        private final AuthenticationProvider passwords;

        Counted(AuthenticationProvider passwords) {
            this.passwords = passwords;
        }

        @Override
        public Authentication authenticate(Authentication claim) {
            Limits.Tries tries = limits.triesOf(claim.getName(), present());
            if (tries.secondsToWait() > 0) {
                throw new TooManyTries(tries.secondsToWait());
            }
            try {
                return Objects.requireNonNull(passwords.authenticate(claim));
            } catch (AuthenticationException wrong) {
                tries.countWrong();
                throw wrong;
            }
        }

        @Override
        public boolean supports(Class<?> kind) {
            return passwords.supports(kind);
        }
    }

    /** On the management port there is none, and nothing that a password would open. */
    private static HttpServletRequest present() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present) {
            return present.getRequest();
        }
        throw new BadCredentialsException("no request of the API");
    }
}
