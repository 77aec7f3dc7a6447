package city.novaaria.dreamocracy.loan;

/** A loan as one caller sees it, and its version. */
record ShownLoan(LoanView view, long version) {

    @Override
    public String toString() {
        return "ShownLoan";
    }
}
