package city.novaaria.dreamocracy.care;

/** One depends on the other; both by the names under which they sign in. */
record Tie(String dependent, String other) {

    @Override
    public String toString() {
        return "Tie";
    }
}
