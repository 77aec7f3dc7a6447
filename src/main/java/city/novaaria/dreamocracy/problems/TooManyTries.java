package city.novaaria.dreamocracy.problems;

import org.springframework.security.core.AuthenticationException;

/** Too many passwords were wrong; for a while none is looked at, whether it is right or not. */
public final class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final long seconds;

    public TooManyTries(long seconds) {
        super("too many tries");
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
