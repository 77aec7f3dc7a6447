package city.novaaria.dreamocracy.sanctuary;

/**
 * Says whether somebody may be given a role by the name under which they sign in; who keeps the records of people answers.
 *
 * <p>They stand above, and know who signs in by two names.
 */
public interface SignIns {

    /** Whether the record of whoever signs in like this was merged, so that they go on by another name. */
    boolean goesOnAsAnother(String subject);
}
