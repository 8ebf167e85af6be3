namespace CdopWorkflow.Reviews.Packs.Finding;

/// <summary>Short forms and other spellings of forenames that no rule would lead to: one line a family of names.</summary>
public static class Nicknames
{
    private static readonly string[] Families =
    [
        "william will bill billy willy liam wills", "elizabeth eliza liz lizzie lizzy beth betty bess betsy libby lisa elsie ellie", "robert rob bob bobby robbie bert", "richard rick dick ricky richie rich",
        "james jim jimmy jamie", "john jack johnny jon jonny", "jonathan jon jonny jonty", "katherine catherine kathryn kate katie kathy cathy kitty kat kath", "margaret maggie meg peggy madge greta daisy",
        "alexander alex sandy xander alec lex sasha", "alexandra alex sandra lexi sasha", "anthony antony tony ant", "benjamin ben benny benji", "charles charlie chuck chas", "charlotte charlie lottie lotte",
        "christopher chris kit topher", "christina chris tina chrissy", "daniel dan danny", "danielle dani", "david dave davy", "edward ed eddie ted teddy ned", "emily em emmy millie", "emma em", "eleanor ellie nell nora ellen",
        "frederick fred freddie freddy", "ferdinand ferdi ferdie nando", "francis frank frankie", "frances fran frankie fanny", "george georgie", "georgina georgie gina", "harold harry hal", "henry harry hal hank", "harriet hattie harry",
        "isabella isabel bella izzy issy belle", "jacob jake", "jessica jess jessie", "jennifer jen jenny", "joseph joe joey", "josephine jo josie", "joshua josh", "joanna jo", "lawrence larry laurie", "leonard leo len lenny",
        "matthew matt matty", "michael mike mick mickey mikey", "nicholas nick nicky", "nicola nicky nikki", "olivia liv livvy ollie", "oliver ollie olly", "patrick pat paddy", "patricia pat patsy trish tricia", "peter pete",
        "philip phil", "rebecca becky becca bex", "samuel sam sammy", "samantha sam sammy", "sarah sara sally", "stephen steven steve stevie", "susan sue susie suzie", "theodore theo ted teddy", "theresa tess tessa terry",
        "thomas tom tommy", "timothy tim timmy", "victoria vicky tori vic", "zachary zac zach zack", "mohammed muhammad mohamed mohamad mo", "abigail abi abby gail", "amelia millie amy", "archibald archie", "augustus gus", "barbara babs barb",
        "deborah debbie deb", "dorothy dot dottie dolly", "geoffrey jeffrey geoff jeff", "gerald gerry jerry", "gillian jill gill", "jacqueline jackie", "janet jan", "kenneth ken kenny", "kimberley kim", "madeleine maddie", "maximilian max", "maxwell max",
        "natalie nat", "nathan nat nate", "nathaniel nat nate nathan", "penelope penny", "rachel rach", "raymond ray", "ronald ron ronnie", "rosemary rose rosie", "russell russ", "sean shaun shawn", "terence terry", "tobias toby", "valerie val", "vincent vince vinny",
        "lee leigh", "ann anne anna annie", "amy aimee ami", "claire clare", "finlay finley fin finn", "gabriel gabe", "gabriella gabby", "hannah hanna", "imogen immy", "jayden jaden", "kieran ciaran", "niamh neve", "siobhan shivaun", "aoife eefa", "caoimhe keeva",
        "ada addie", "adelaide ada addie", "leah lia", "lucas luke", "lucy lou lulu", "louise lou", "mary molly polly", "martha mattie", "poppy pops", "phoebe fee", "reginald reg reggie", "ryan ry", "sophia sophie", "sofia sophia", "stanley stan", "sylvia silvia", "zoe zoey",
    ];

    private static readonly ILookup<string, string> Others = Families.Select(family => family.Split(' '))
        .SelectMany(family => family.Select(name => (Name: name, Family: family))).SelectMany(pair => pair.Family.Where(other => other != pair.Name).Select(other => (pair.Name, Other: other)))
        .ToLookup(pair => pair.Name, pair => pair.Other);

    /// <summary>What someone of this name may be called; small letters.</summary>
    public static IEnumerable<string> Of(string folded) => Others[folded].Distinct();
}
