package city.novaaria.dreamocracy.session;

/** Says what else than sessions needs chambers, and people of the crew; planning and the charter go by the same times. */
public interface ClaimSource {

    /**
     * A part of one statement, which selects {@code id, kind, chamber_id, subject, sanctuary_id, starts_at, ends_at} of all that
     * was not called off: a row for each time in a chamber, and one for each person who has to be there, with no chamber.
     */
    String claims();

    /** A part of another one, which selects those of these houses in which any of it is not over by then: {@code ?} and {@code ?}. */
    String housesWithClaims();
}
