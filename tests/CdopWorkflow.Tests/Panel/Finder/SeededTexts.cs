using System.Globalization;
using System.Text;
using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.Tests.Panel.Finder;

/// <summary>
/// Texts like those that agencies send, from a seed: sentences with something planted, between sentences that look as if there were
/// something and hold nothing.
/// </summary>
public sealed class SeededTexts(int seed)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Nothing here identifies anyone, whatever the names of the case.</summary>
    private static readonly string[] Harmless =
    [
        "The pregnancy was booked at 15 weeks and the baby was born at 33+2 weeks weighing 2100 grams.", "The mother was given 10/20 mg twice a day and felt better.", "In May the family moved to a smaller flat.",
        "The family had been known to Children’s Social Care since March 2024.", "It was agreed that the health visitor would call again in two weeks.", "Oxygen saturation was 94% and the temperature 37.5, with a pain score of 7/10.",
        "Blood pressure was 90/60 and the pulse 140 a minute.", "Support was available 24/7 through the out-of-hours team.", "He was on the 10th centile for weight at the 2nd visit.", "The child was 4 months old and slept in a Moses basket.",
        "A CT scan and an EEG were normal, and the GP was told.", "About 20-30% of parents in the area smoke.", "The ward gave 1/2 a tablet of vitamin B6 2mg each evening.", "The walk to the park took 10-15 minutes.",
        "The Emergency Department of the hospital called the police on 999 within 5 minutes.", "Reading and writing were difficult for the mother, who has an interpreter.", "A plan was made under Section 47 and reviewed at a conference after 3 months.",
        "The Health Visitor saw the baby at home; she noted two bedrooms for seven people.", "Mother reported that baby was given 5 ml of paracetamol every 4-6 hours.", "The bath was half full and the door was open.", "CPR was carried out for 40 minutes; adrenaline 0.1 ml/kg was given 3 times.",
        "Housing had been asked twice to repair the heating and had not answered.", "An appointment was missed in the autumn, and another in the week before Easter.", "The school wrote that attendance was 62% in the spring term.", "There were 3 previous attendances, of which 2 were at night.",
        "Will the outcome be shared with the parents? It may be, once the inquest has ended.", "She is one of 4 siblings aged 2 to 11 years.", "The mark on the arm was 2 x 3 cm and old.", "Working Together 2018 was followed, and the Act of 1989 considered.", "The Apgar scores were 9 at 1 minute and 10 at 5 minutes.",
        "His father works nights; his grandmother lives close by.", "A social worker asked whether the brother was safe.", "The first meeting was held within 48 hours, the last after 6 weeks.", "Grade 2 changes were seen in 1 of 3 samples at a pH of 7.1.", "No safeguarding concerns were recorded by the Primary School.",
        "The young mother had good support, and hope for the future.", "Long waits were described by several parents in the Children’s Hospital.", "The nurse gave 1:1 support for 12 hours a day.", "Brown sputum was seen; the chest was clear by the second day.", "Grace was said before the meal, as the family always does.",
        "The scan at 20 weeks and 4 days of gestation was normal.", "The rose bush by the gate and the well in the garden were both fenced.", "The baby was fed 120 ml at 10.30 and again at 2am.", "Police, Probation and Housing had shared what they knew by then.", "On 3 of 5 days no one had seen the child.",
    ];

    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();
    private readonly List<Planted> planted = [];

    public IEnumerable<PlantedText> Take(int count) => Enumerable.Range(0, count).Select(_ => Next());

    private PlantedText Next()
    {
        text.Clear();
        planted.Clear();
        var about = InventedCase.Draw(random);
        for (var sentence = random.Next(10, 15); sentence > 0; sentence--)
        {
            if (random.Next(2) == 0)
            {
                // a name of this case that is an everyday word makes such a sentence a matter of opinion
                var harmless = Pick([.. Harmless.Where(words => !Mentions(words, about))]);
                text.Append(harmless).Append(' ');
            }
            else
            {
                Plant(about);
            }
        }

        return new PlantedText(text.ToString(), about.Known, [.. planted]);
    }

    private static bool Mentions(string words, InventedCase about) =>
        about.Known.People.SelectMany(person => person.Name.Split(' ', '-')).Append(about.Town).Any(name => words.Contains(name, StringComparison.Ordinal));

    private void Plant(InventedCase about)
    {
        switch (random.Next(16))
        {
            case 0:
                Write("name", Pick(about.Forename, about.Child, about.Child.ToUpper(English), $"{about.Family}, {about.Forename}", about.Forename.ToUpper(English)), "{0} was found unresponsive in the morning.", "At the visit {0} was well.", "Mother said that {0} had cried all night.");
                break;
            case 1:
                Write("name", Pick(about.Mother, about.Mother.Split(' ')[0], about.Father, about.Father.Split(' ')[0], about.Sibling), "It was {0} who called the ambulance.", "{0} had been unwell for a week.", "The worker spoke with {0}’s friend at home.", "She was seen with {0} in the waiting room.");
                break;
            case 2:
                Write("name", Pick($"Dr {about.Notifier.Split(' ')[^1]}", about.HealthVisitor, $"Ms {about.HealthVisitor.Split(' ', 2)[1]}"), "The letter was written by {0} after the visit.", "{0} agreed to call again.");
                break;
            case 3:
            case 4:
                Write("misspelt name", Slips.Make(Plain(about), random), "{0} was found unresponsive in the morning.", "It was {0} who called for help.", "A note says that {0} had been seen twice.", "The worker asked {0} about smoking.");
                break;
            case 5:
                Write("accents or hyphens left out", Unaccented(Pick([.. new[] { about.Forename, about.Family, about.Mother, about.Father }.OrderByDescending(name => name.Any(letter => !char.IsAsciiLetter(letter) && letter != ' '))])), "{0} was named in the referral.", "A friend of {0} was there.");
                break;
            case 6:
                Write("initials", Pick(Initials(about.Child, "."), Initials(about.Mother, ". "), $"Baby {about.Forename[0]}", $"{about.Forename[0]}. {about.Family}"), "The notes speak of {0} as settled.", "It was noted that {0} slept well.");
                break;
            case 7:
            case 8:
            case 9:
                Write("date", Date(Pick(about.Born, about.Died, about.Died.AddDays(-random.Next(1, 200)))), "The visit took place on {0} at home.", "A referral was made on {0}.", "This was recorded on {0}, late in the evening.", "He was last seen on {0} by the school nurse.");
                break;
            case 10:
                Write("exact age", Pick($"{about.Known.AgeInDays} days old", $"aged {about.Known.AgeInDays} days", $"{random.Next(2, 20)} weeks and {random.Next(1, 6)} days old", $"{random.Next(1, 9)} years, {random.Next(1, 11)} months and {random.Next(1, 28)} days", $"{random.Next(2, 11)} months and {random.Next(1, 28)} days old"), "The child was {0} at the time.", "When seen, the child was {0} and thriving.");
                break;
            case 11:
                Write("NHS number", Number(Pick(about.Number, NhsNumber.Synthetic(random.Next(800_000)))), "The record carries the number {0} throughout.", "NHS number: {0}.");
                break;
            case 12:
                Write("postcode", Pick(about.Postcode, about.Postcode.Replace(" ", "", StringComparison.Ordinal), about.Postcode.ToLowerInvariant(), "ZZ99 3WZ"), "They had moved from {0} in the autumn.", "The ambulance was sent to {0} at night.");
                break;
            case 13:
                Write("place", Pick($"{about.House} {about.Street}", about.Street, $"{about.House} {about.Street}, {about.Town}", about.Street.Replace("Road", "Rd", StringComparison.Ordinal).Replace("Street", "St", StringComparison.Ordinal).Replace("Lane", "Ln", StringComparison.Ordinal), about.School, about.Surgery), "The family was visited at {0} twice.", "They had been known at {0} for years.");
                break;
            case 14:
                Write("contact detail", Pick("01254 550100", "07700 900123", "+44 7700 900456", "(01632) 960 011", "invented.person@example.org", "www.example.org/help", "https://example.org/a?b=c", "07700900789", "@invented_family"), "Further details are held at {0} by the team.", "The neighbour gave {0} as the contact.");
                break;
            default:
                Write("number of the case", Pick(about.Reference, about.Reference.Replace('-', ' '), about.Reference.Replace("-", "", StringComparison.Ordinal), about.Reference.ToLowerInvariant()), "See {0} for the earlier notes.", "The file {0} was closed in the summer.");
                break;
        }
    }

    private void Write(string kind, string passage, params string[] sentences)
    {
        var sentence = Pick(sentences);
        var at = sentence.IndexOf("{0}", StringComparison.Ordinal);
        planted.Add(new Planted(kind, text.Length + at, passage.Length));
        text.Append(sentence.Replace("{0}", passage, StringComparison.Ordinal)).Append(' ');
    }

    /// <summary>A name of four letters or more, without accents, so that a slip is a slip.</summary>
    private string Plain(InventedCase about) => Pick([.. about.Known.People.SelectMany(person => person.Name.Split(' ', '-', '\'')).Where(name => name.Length > 3 && name.All(char.IsAsciiLetter))]);

    private static string Unaccented(string name) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).Replace("-", " ", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);

    private static string Initials(string name, string after) => string.Concat(name.Split(' ').Select(word => word[0] + after)).Trim();

    private string Number(NhsNumber number) => Pick(number.Digits, number.Display, number.Display.Replace(' ', '-'), $"{number.Digits[..3]} {number.Digits[3..]}");

    private string Date(DateOnly day)
    {
        var ordinal = $"{day.Day}{(day.Day is 1 or 21 or 31 ? "st" : day.Day is 2 or 22 ? "nd" : day.Day is 3 or 23 ? "rd" : "th")}";
        string In(string format) => day.ToString(format, English);
        return Pick(
            In("d MMMM yyyy"), In("dd/MM/yyyy"), In("d/M/yy"), In("yyyy-MM-dd"), In("dd.MM.yyyy"), In("d-M-yy"), $"{ordinal} {In("MMMM")}", $"{ordinal} of {In("MMMM")}", $"{ordinal} {In("MMM yyyy")}", $"{In("MMMM")} {ordinal}, {day.Year}",
            In("MMMM d"), In("dddd d MMMM"), $"{In("ddd")} {ordinal}", $"{In("dddd")} the {ordinal}", $"{In("d/M")}", In("d MMM ’yy"), In("yyyyMMdd"), $"the {ordinal} of {In("MMMM yyyy")}", In("ddMMMyyyy"), $"the {ordinal}");
    }

    private T Pick<T>(params T[] values) => values[random.Next(values.Length)];
}
