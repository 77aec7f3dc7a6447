package city.novaaria.dreamocracy.live;

/** Who reads an event of a session; what nobody reads is not in the log. */
enum Audience {
    /** Everybody who reads the session: nothing in it or in its time tells of one person. */
    GROUP,
    /** Whom it is about, the guardians of a minor, and who facilitates on duty. */
    NEAR,
    /** Whom it is about, and nobody else. */
    SELF,
    /** Who facilitates on duty. */
    DUTY
}
