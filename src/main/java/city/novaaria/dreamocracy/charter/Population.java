package city.novaaria.dreamocracy.charter;

/** For whom an experience is meant; what is not named is not approved. */
public enum Population {
    /** People who have come of age. */
    ADULTS,
    /** People below the age of majority at the site. */
    MINORS,
    /** People who are easily hurt or pressed, whatever their age. */
    VULNERABLE
}
