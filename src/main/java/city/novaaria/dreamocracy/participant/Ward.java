package city.novaaria.dreamocracy.participant;

/**
 * Somebody's child, and what makes it that.
 *
 * @param child a record of the child, which may have been merged
 * @param remaining the one by which the child goes on
 */
record Ward(Guardianship link, Participant child, Participant remaining) {

    @Override
    public String toString() {
        return "Ward";
    }
}
