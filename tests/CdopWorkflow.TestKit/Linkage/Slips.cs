using System.Globalization;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.TestKit.Linkage;

/// <summary>What people do to a word, a date or a number when they write it down.</summary>
internal sealed class Slips(Random random)
{
    private static readonly (string Full, string Short)[] Shortened =
        [("Thomas", "Tom"), ("Alexander", "Alex"), ("William", "Billy"), ("Joseph", "Joe"), ("Daniel", "Danny"), ("Benjamin", "Ben"), ("Samuel", "Sammy"), ("Edward", "Teddy"), ("Jacob", "Jake"), ("Charles", "Charlie"),
         ("Archibald", "Archie"), ("Theodore", "Theo"), ("Matthew", "Matt"), ("Muhammad", "Mohammed"), ("Zachary", "Zack"), ("Nathaniel", "Nathan"), ("Joshua", "Josh"), ("Amelia", "Millie"), ("Isabella", "Bella"),
         ("Elizabeth", "Betty"), ("Charlotte", "Lottie"), ("Eleanor", "Nell"), ("Abigail", "Abi"), ("Matilda", "Tilly"), ("Jessica", "Jess"), ("Catherine", "Katie"), ("Rebecca", "Becky"), ("Fatima", "Fatimah"), ("Aisha", "Ayesha")];

    private static readonly (string From, string To)[] Sounds = [("ph", "v"), ("ss", "s"), ("th", "t"), ("ai", "ei"), ("l", "ll"), ("n", "nn"), ("c", "k"), ("i", "y")];

    public bool Happens(double percent) => random.NextDouble() * 100 < percent;

    /// <summary>One letter left out, doubled, mistaken or changed over with the next.</summary>
    public string Typed(string word)
    {
        if (word.Length < 3)
        {
            return word + word[^1];
        }

        var at = random.Next(1, word.Length - 1);
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word[..at] + "aeiourstnl"[random.Next(10)] + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    public string Heard(string word) => Sounds.FirstOrDefault(sound => word.Contains(sound.From, StringComparison.Ordinal)) is { From: { } from } sound
        ? word.Replace(from, sound.To, StringComparison.Ordinal)
        : Typed(word);

    public string Short(string forenames) =>
        Shortened.FirstOrDefault(one => forenames.StartsWith(one.Full, StringComparison.Ordinal)) is { Full: { } full } found ? found.Short + forenames[full.Length..] : forenames;

    public static DateOnly ChangedOver(DateOnly day) => day.Day <= 12 ? new DateOnly(day.Year, day.Day, day.Month) : day;

    public DateOnly Beside(DateOnly day) => day.AddDays(random.Next(2) == 0 ? 1 : -1);

    /// <summary>One digit of the day or the month is another.</summary>
    public DateOnly Misread(DateOnly day)
    {
        var digits = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture).ToCharArray();
        digits[random.Next(4, 8)] = (char)('0' + random.Next(10));
        return DateOnly.TryParseExact(digits, "yyyyMMdd", out var other) ? other : day;
    }

    /// <summary>Wrong digits that pass the check digit: others are refused at the door.</summary>
    public string WrongDigits(string number)
    {
        while (true)
        {
            var digits = number.ToCharArray();
            digits[random.Next(3, 9)] = (char)('0' + random.Next(10));
            digits[9] = (char)('0' + random.Next(10));
            if (new string(digits) != number && NhsNumber.TryParse(new string(digits), out var wrong, out _))
            {
                return wrong.Digits;
            }
        }
    }

    public string OtherPostcode(string postcode) => random.Next(3) switch
    {
        0 => postcode[..^1] + (char)('A' + random.Next(26)),
        1 => postcode[..^2] + "ABDEFGHJ"[random.Next(8)] + "LNPQRSTU"[random.Next(8)],
        _ => $"ZZ{random.Next(10, 100)} {random.Next(10)}AA",
    };

    public string Placeholder(PlantedChild child, string familyName) => child.Order is { } order && Happens(60)
        ? random.Next(4) switch
        {
            0 => $"Twin {order}",
            1 => $"Twin {(char)('A' + order - 1)} {familyName}",
            2 => $"Baby {order}",
            _ => $"{(order == 1 ? "First" : order == 2 ? "Second" : "Third")} twin",
        }
        : random.Next(6) switch
        {
            0 => "Baby",
            1 => $"Baby {familyName}",
            2 => $"Baby of {familyName}",
            3 => child.Sex == Sex.Male ? "Baby boy" : "Baby girl",
            4 => "Unknown",
            _ => "",
        };
}
