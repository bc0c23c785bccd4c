using System.Text.Json.Serialization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Values;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>The part of an organisation in an inputs snapshot. Where nothing is known of the quarter before, nothing is written.</summary>
internal sealed record InputsDocument(
    OrganisationDocument Organisation,
    IReadOnlyList<InputsDocument.ValueDocument> Values,
    IReadOnlyList<DecisionDocument> Decisions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MetricsBefore = null)
{
    public static InputsDocument Of(OrganisationInputs inputs) => new(
        OrganisationDocument.Of(inputs.Organisation), [.. inputs.Values.Select(ValueDocument.Of)], DecisionDocument.Of(inputs.Decisions), inputs.MetricsBefore);

    public OrganisationInputs Read() => new(Organisation.Read(), [.. Values.Select(v => v.Read())], DecisionDocument.Read(Decisions))
    {
        MetricsBefore = MetricsBefore,
    };

    internal sealed record ValueDocument(
        MetricId Metric, string Unit, decimal Value, OrderDocument? Order, string ReportingPeriod, DerivedFromDocument? DerivedFrom)
    {
        public static ValueDocument Of(MetricValue value) => new(
            value.Metric,
            value.Unit,
            value.Value,
            value.Order is { } order ? new OrderDocument(order.Basis, order.Position, order.RankWithinType) : null,
            value.ReportingPeriod,
            value.DerivedFrom is { } from ? new DerivedFromDocument(from.Measure, from.Basis, from.Months, from.Missing) : null);

        public MetricValue Read() => new(Metric, Unit, Value, Order is null ? null : new OrderEvidence(Order.Basis, Order.Position, Order.RankWithinType), ReportingPeriod)
        {
            DerivedFrom = DerivedFrom is { } from ? new DerivedFrom(from.Measure, from.Basis, from.Months, from.Missing) : null,
        };
    }

    internal sealed record OrderDocument(
        OrderBasis Basis, int Position, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? RankWithinType = null);

    internal sealed record DerivedFromDocument(string Measure, Basis Basis, IReadOnlyList<Month> Months, IReadOnlyList<Month> Missing);
}
