namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>
/// Short forms and spellings that stand for one forename. By hand, from everyday use in England: a name that is missing costs a
/// possible duplicate some weight and never its place on the page. Names that are short for several ("Alex", "Sam") count for each.
/// </summary>
internal static class Nicknames
{
    private const string Names =
        """
        abigail abi abbie abby gail|alexander alex alec sandy xander lex|alexandra alex lexi sandra sasha|amelia amy millie mia|andrew andy drew
        anthony antony tony|archibald archie|arthur art artie|benjamin ben benny benji|bethany beth|catherine katherine kathryn catharine cathy kathy kate katie kit kitty
        charles charlie chas chuck|charlotte charlie lottie lotte|christopher chris kit topher|christina christine chris tina chrissie|daniel dan danny|danielle dani ellie
        david dave davey davy dafydd|deborah debbie deb|dominic dom nic|edward ed eddie ned ted teddy|eleanor elinor ellie nell nora lena|elizabeth elisabeth liz lizzie beth betty eliza libby elsie lisa bess
        emily em emmie milly|ethan ety|eve eva evie|evelyn evie eve|frances fran frankie fanny|francis frank frankie|frederick fred freddie freddy|gabriel gabe|gabriella gabrielle gabby ella|george georgie
        gregory greg|grace gracie|hannah hanna|harold harry hal|harriet hattie harri|henry harry hal hank|isaac izzy ike|isabella isabelle isobel isabel izzy bella belle|jacob jake|jacqueline jackie|james jim jimmy jamie jem
        jennifer jen jenny|jessica jess jessie|jonathan jon jonny|john johnny jack jon ian ieuan|joseph joe joey yusuf yousef yusef youssef|joshua josh|katelyn caitlin kaitlyn kate|kenneth ken kenny|kimberley kim|laura lora laurie|lawrence laurence larry laurie
        leonard leo len lenny|leonardo leo|lewis louis lou|lily lilly lillian|louise lou|lucy lucie lucinda|madeleine madeline maddie maddy|margaret maggie meg peggy greta daisy|martin marty|mary molly polly may maisie|matilda tilly mattie|matthew matt matty
        maximilian max|megan meg meghan|michael mike mick mickey|michelle shelly|mohammed muhammad mohammad mohamed muhammed mohamad mohd md mo|natalie nat|natasha tasha|nathaniel nathan nat nate|nicholas nicolas nick nicky|nicola nicky nikki|oliver ollie olly|olivia liv livvy
        oscar ozzy|patricia pat patty tricia|patrick pat paddy|peter pete|philip phillip phil pip|philippa pippa pip|rachel rachael rach|raymond ray|rebecca rebekah becky becca|richard rick ricky dick rich|robert rob bob bobby robbie bert|ronald ron ronnie
        rosemary rose rosie|samantha sam sammy|samuel sam sammy|sarah sara sally sadie|sebastian seb bastian|simon si|sophia sofia sophie|stephen steven steve stevie|stephanie steph|susan sue susie suzy|teresa theresa tess tessa terry|theodore theo ted teddy|thomas tom tommy
        timothy tim timmy|toby tobias|victoria vicky tori|vincent vince vinny|william will bill billy liam willie|zachary zach zack zak|zoe zoey
        ahmed ahmad ahmet|ayesha aisha aysha aishah|fatima fatimah fatema|hassan hasan|hussain hussein husain hossain|ibrahim ebrahim|yahya yehya|maryam mariam miriam|omar umar|osman usman uthman|abdullah abdallah|zainab zaynab zeinab|khadija khadijah
        """;

    private static readonly ILookup<string, int> Groups = Names.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .SelectMany((group, number) => group.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, number)))
        .ToLookup(one => one.name, one => one.number);

    private static readonly Dictionary<string, string> Full = Names.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(group => group.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var names ? names.Select(name => (name, full: names[0])) : [])
        .GroupBy(one => one.name).ToDictionary(same => same.Key, same => same.First().full);

    private static readonly HashSet<int> ManyBear = [.. Groups["muhammad"]];

    public static bool SameName(string one, string other) => Groups[one].Intersect(Groups[other]).Any();

    /// <summary>The first of a name's group, so that those who look for "Bill" find "William".</summary>
    public static string FullNameOf(string name) => Full.GetValueOrDefault(name, name);

    /// <summary>Brothers bear it beside names of their own: that it is shared tells nothing.</summary>
    public static bool IsSharedByBrothers(string name) => Groups[name].Any(ManyBear.Contains);
}
