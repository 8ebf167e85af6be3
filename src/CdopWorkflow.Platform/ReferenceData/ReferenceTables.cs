namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>The tables as addresses, files and the columns of those name them.</summary>
public static class ReferenceTables
{
    /// <summary>"care-boards": the word in addresses and the name of the file.</summary>
    public static string Code(this ReferenceTable table) => table switch
    {
        ReferenceTable.Areas => "areas",
        ReferenceTable.CareBoards => "care-boards",
        ReferenceTable.Organisations => "organisations",
        ReferenceTable.Postcodes => "postcodes",
    };

    /// <summary>The first line that a file must have.</summary>
    public static string Heading(this ReferenceTable table) => table switch
    {
        ReferenceTable.Areas => "kind,code,name,parent,valid-from,valid-to,reference-prefix,succeeded-by",
        ReferenceTable.CareBoards => "code,name,councils,valid-from,valid-to,succeeded-by",
        ReferenceTable.Organisations => "code,name,kind,valid-from,valid-to,succeeded-by",
        ReferenceTable.Postcodes => "postcode,council,decile,valid-from,valid-to",
    };

    public static ReferenceTable? Find(string? code)
    {
        foreach (var table in Enum.GetValues<ReferenceTable>())
        {
            if (table.Code() == code)
            {
                return table;
            }
        }

        return null;
    }
}
