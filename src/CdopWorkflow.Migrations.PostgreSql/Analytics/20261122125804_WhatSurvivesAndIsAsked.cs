using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.PostgreSql.Analytics
{
    /// <inheritdoc />
    public partial class WhatSurvivesAndIsAsked : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CountedAs",
                table: "suspected_death",
                type: "character varying(160)",
                maxLength: 160,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MotherAge",
                table: "reviewed_death",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CountedAs",
                table: "suspected_death");

            migrationBuilder.DropColumn(
                name: "MotherAge",
                table: "reviewed_death");
        }
    }
}
