using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Reviews.Packs;

namespace CdopWorkflow.Tests.Panel.Finder;

/// <summary>Invented people around an invented child, drawn from names of many spellings.</summary>
public sealed record InventedCase
{
    private static readonly string[] Forenames =
    [
        "Ferdinand", "Ottilie", "Grace", "May", "Will", "Zoë", "Renée", "Siobhan", "Mohammed", "Aisha", "Catherine", "Jean-Luc", "Mia", "Oscar", "Isabella", "Thomas", "Alexander", "Phoebe", "Stephen", "Krzysztof",
        "Anneliese", "Maximilian", "Jayden", "Theodora", "Bartholomew", "Gwendolyn", "Rhiannon", "Elizabeth", "Nathaniel", "Yusuf", "Charlotte", "Rose", "Eoghan", "Wilhelmina", "Tobias", "Marguerite", "Lucas", "Harriet", "Declan", "Priyanka",
    ];

    private static readonly string[] Families =
    [
        "Testa", "O'Connell-Reyes", "Müller", "Al-Hassan", "Brown", "Young", "Kowalczyk", "Fitzwilliam", "Ravenscroft", "Abernathy", "Okonkwo", "Van Dyke", "MacAllister", "Thistlewood", "Petrović", "Chowdhury", "Featherstone", "Lindqvist", "Szymański", "Hollingsworth",
        "Blenkinsop", "D'Souza", "Nakamura", "Wainwright", "Quartermaine", "Penhaligon", "Grimshaw", "Ó Briain", "Tremblay-Fox", "Bhattacharya", "Winterbottom", "Sokolov", "Marchetti", "Delacroix", "Yeboah", "Rosenthal", "Clutterbuck", "Ivanova", "Prendergast", "Llewellyn",
    ];

    private static readonly string[] Streets = ["Mill Lane", "Orchard Road", "Quarry Street", "St Aldhelm’s Close", "Larkspur Avenue", "Upper Dale Road", "Kingfisher Drive", "Well Street"];
    private static readonly string[] Towns = ["Inventon", "Mockford", "Nowhereby", "Examplewick"];
    private static readonly string[] Schools = ["Larkspur Primary School", "St Aldhelm’s C of E Primary School", "Inventon High School", "Little Acorns Nursery"];
    private static readonly string[] Surgeries = ["Quarry Bank Surgery", "Mockford Medical Centre", "Orchard Family Practice", "Kingfisher Health Centre"];

    public required string Forename { get; init; }

    public required string Family { get; init; }

    public required string Mother { get; init; }

    public required string Father { get; init; }

    public required string Sibling { get; init; }

    public required string HealthVisitor { get; init; }

    public required string Notifier { get; init; }

    public required string Street { get; init; }

    public required int House { get; init; }

    public required string Town { get; init; }

    public required string Postcode { get; init; }

    public required string School { get; init; }

    public required string Surgery { get; init; }

    public required DateOnly Born { get; init; }

    public required DateOnly Died { get; init; }

    public required NhsNumber Number { get; init; }

    public required string Reference { get; init; }

    public string Child => $"{Forename} {Family}";

    public KnownIdentifiers Known => new()
    {
        People =
        [
            new(Child, "the child"), new(Mother, "the mother"), new(Father, "the father"), new($"{Sibling} {Family}", "another child of the household"),
            new(HealthVisitor, "the health visitor"), new(Notifier, "the doctor"),
        ],
        Addresses = [$"{House} {Street}, {Town}"],
        Postcodes = [Postcode],
        References = [Reference],
        NhsNumbers = [Number.Digits],
        Days = [Born, Died],
        AgeInDays = Died.DayNumber - Born.DayNumber,
    };

    public static InventedCase Draw(Random random)
    {
        string[] forenames = [.. Forenames.OrderBy(_ => random.Next()).Take(6)];
        string[] families = [.. Families.OrderBy(_ => random.Next()).Take(3)];
        var died = new DateOnly(2024, 1, 1).AddDays(random.Next(600));
        return new InventedCase
        {
            Forename = forenames[0],
            Family = families[0],
            Mother = $"{forenames[1]} {families[0]}",
            Father = $"{forenames[2]} {families[1]}",
            Sibling = forenames[3],
            HealthVisitor = $"{forenames[4]} {families[2]}",
            Notifier = $"Dr {forenames[5]} {families[1]}",
            Street = Streets[random.Next(Streets.Length)],
            House = random.Next(1, 250),
            Town = Towns[random.Next(Towns.Length)],
            Postcode = $"ZZ99 {random.Next(1, 9)}{"ABDEFGHJ"[random.Next(8)]}{"LNPQRSTU"[random.Next(8)]}",
            School = Schools[random.Next(Schools.Length)],
            Surgery = Surgeries[random.Next(Surgeries.Length)],
            Born = died.AddDays(-random.Next(8, 5000)),
            Died = died,
            Number = NhsNumber.Synthetic(random.Next(800_000)),
            Reference = $"LAN-{died.Year}-{random.Next(1, 120):0000}",
        };
    }
}
