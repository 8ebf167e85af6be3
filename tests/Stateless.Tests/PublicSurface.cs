using System.Reflection;

namespace Stateless.Tests;

/// <summary>The public members of an assembly, one a line.</summary>
public static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes()
            .SelectMany(type => Members(type).Prepend(type.IsEnum ? "enum" : "class").Select(member => $"{type.Namespace}.{Name(type)}: {member}"))
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Members(Type type) => type.GetMembers(Declared).Select(Line).OfType<string>();

    private static string? Line(MemberInfo member) => member switch
    {
        PropertyInfo property when property.GetMethod is { IsPublic: true } => $"{Name(property.PropertyType)} {property.Name}",
        FieldInfo { IsPublic: true, IsSpecialName: false } field => $"{Name(field.FieldType)} {field.Name}",
        ConstructorInfo { IsPublic: true } constructor => $"new({Parameters(constructor)})",
        MethodInfo { IsPublic: true, IsSpecialName: false } method =>
            $"{Name(method.ReturnType)} {method.Name}{Generic(method.GetGenericArguments())}({Parameters(method)})",
        _ => null,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : "")
        + $"{Name(parameter.ParameterType)} {parameter.Name}" + (parameter.HasDefaultValue ? " = null" : "")));

    private static string Name(Type type)
    {
        if (type.HasElementType)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (type.IsGenericParameter)
        {
            return type.Name == "TArgo1" ? "TArg1" : type.Name; // a slip of the pen in one overload of the package
        }

        var outer = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var name = type.Name.Split('`')[0] + Generic([.. type.GetGenericArguments().Skip(outer)]);
        return type.DeclaringType is null ? name : $"{type.DeclaringType.Name.Split('`')[0]}.{name}";
    }

    private static string Generic(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";
}
