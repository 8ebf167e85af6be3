using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>Which columns of a model hold what was sealed, and to which case their rows belong.</summary>
public static class SealedColumns
{
    private static readonly ConcurrentDictionary<Type, OfCaseAttribute?> Cases = [];

    /// <summary>Null where a column is not declared as sealed.</summary>
    public static SealedAttribute? DeclarationOf(IReadOnlyProperty property) => property.PropertyInfo?.GetCustomAttribute<SealedAttribute>();

    /// <summary>Null where what is sealed belongs to no case, or to several.</summary>
    public static OfCaseAttribute? CaseOf(IReadOnlyTypeBase type) => Cases.GetOrAdd(type.ClrType, known => known.GetCustomAttribute<OfCaseAttribute>());

    public static IEnumerable<IProperty> Of(IEntityType type) => type.GetProperties().Where(property => DeclarationOf(property) is not null);
}
